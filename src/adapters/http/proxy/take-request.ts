import { IncomingMessage } from 'node:http';
import { wantsWebSocket } from './forward-upgrade.ts';

const offers = new WeakSet<IncomingMessage>();

/**
 * A request as this server takes it. An offer of another protocol than WebSocket is ignored (RFC
 * 9110, 7.8): the request, its body too, is answered over HTTP/1.1 as if there were none. Node asks
 * `upgrade` once the headers are read, and there decides whether to go on reading HTTP.
 */
export class TakenRequest extends IncomingMessage {
  get upgrade(): boolean {
    return offers.has(this) && (this.method === 'CONNECT' || wantsWebSocket(this));
  }

  set upgrade(isOffered: boolean) {
    if (isOffered) offers.add(this);
    else offers.delete(this);
  }
}

/**
 * Brings a target in absolute form (`GET http://host/up`, RFC 9112, 3.2.2) into the form that all
 * others have; the host it names replaces the Host header. What cannot be read stays as it is.
 */
export function toOriginForm(request: IncomingMessage): void {
  const [, host, rest = ''] = absoluteForm.exec(request.url ?? '') ?? [];
  if (host === undefined) return;
  request.url = rest.startsWith('/') ? rest : `/${rest}`;
  request.headers.host = host;
}

const absoluteForm = /^https?:\/\/([^\s/?#@]+)([/?][^\s#]*)?$/i;
