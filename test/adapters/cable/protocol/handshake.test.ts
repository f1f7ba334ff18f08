import { expect } from 'chai';
import { handshakeFault } from '../../../../src/adapters/cable/protocol/handshake.ts';
import { openRaw, startCable, type TestCable } from '../../../support/live-cable.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const protocol = 'actioncable-v1-json, actioncable-unsupported';
const faultOf = (headers: Record<string, string>) =>
  handshakeFault({ headers: { 'sec-websocket-protocol': protocol, ...headers } });

describe('the handshake of a browser', () => {
  const at = temporaryFolder();
  let cable: TestCable;
  beforeEach(async () => {
    cable = await startCable({}, at('publish.sock'));
  });
  afterEach(() => cable.server.close());

  it('a page of this host is welcome, whatever the case and the scheme', () => {
    expect(faultOf({ origin: 'https://Hall.example', host: 'hall.example' })).to.equal(null);
    expect(faultOf({ origin: 'http://hall.example:3000', host: 'hall.example:3000' })).to.equal(
      null,
    );
  });

  it('behind a proxy the host that the proxy was asked for counts', () => {
    const forwarded = { host: '127.0.0.1', 'x-forwarded-host': 'hall.example' };
    expect(faultOf({ ...forwarded, origin: 'https://hall.example' })).to.equal(null);
    expect(faultOf({ ...forwarded, origin: 'http://127.0.0.1' })).to.equal('403 Forbidden');
  });

  it('a page of another host or port, or none at all, is refused', () => {
    const host = 'hall.example';
    for (const origin of ['https://other.example', 'https://hall.example:81', 'null', ''])
      expect(faultOf({ host, origin }), origin).to.equal('403 Forbidden');
    expect(faultOf({ host })).to.equal('403 Forbidden');
  });

  it('the refusal is an HTTP answer, and ordinary requests get 404', async () => {
    const { socket } = openRaw(cable.url, { origin: 'http://other.example' });
    const status = await new Promise((resolve) =>
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode)),
    );
    expect(status).to.equal(403);
    expect((await fetch(cable.url.replace('ws:', 'http:'))).status).to.equal(404);
    expect(cable.server.stats().sockets).to.equal(0);
  });
});
