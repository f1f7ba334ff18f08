import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Holder } from '../../../domain/live/lines.ts';
import type { StreamName } from '../stream-name.ts';

/** What every user may do now, as serve told last; before the first time nobody may hear. */
export interface Rights {
  tell(users: ReadonlyMap<string, string>): void;
  /** The name, unless it was handed to a user who has other rights now. */
  opened(name: StreamName | null): StreamName | null;
}

/** `onTold` gets what tells whose rights are still those that a name was handed out under. */
export function openRights(onTold: (isCurrent: (holder: Holder) => boolean) => void): Rights {
  let known: ReadonlyMap<string, string> = new Map();
  const isCurrent = ({ user, rights }: Holder): boolean => known.get(user) === rights;
  return {
    tell(users) {
      known = users;
      onTold(isCurrent);
    },
    opened: (name) => (name?.holder && !isCurrent(name.holder) ? null : name),
  };
}

const rightsSchema = z.record(z.string(), z.string());
const largest = 4 * 1024 * 1024;

/** Answers what serve asks and tells over the private socket. */
export function controlOf(cable: {
  readonly stats: () => object;
  readonly rights: Rights;
}): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const asked = `${request.method ?? ''} ${request.url ?? ''}`;
    if (asked === 'GET /_control/status') response.end(JSON.stringify(cable.stats()));
    else if (asked === 'POST /_control/rights') void takeRights(cable.rights, request, response);
    else response.writeHead(404).end();
  };
}

async function takeRights(
  rights: Rights,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) {
      text += String(chunk);
      if (text.length > largest) throw new Error('too many users');
    }
    rights.tell(new Map(Object.entries(rightsSchema.parse(JSON.parse(text)))));
    response.end('{}');
  } catch {
    response.writeHead(400).end();
  }
}
