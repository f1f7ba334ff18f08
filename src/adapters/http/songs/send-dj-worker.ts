import type { RequestHandler } from 'express';
import type { TenantPort } from '../tenant-port.ts';

/**
 * The service worker of this showcase's DJ page: whose songs it keeps, and the program by its
 * content's name, so that another build is another worker. There is nothing private in it.
 */
export function sendDjWorker({ key, base, asset }: TenantPort): RequestHandler {
  const facts = JSON.stringify({ key, base });
  const program = JSON.stringify(asset('dj-worker.js'));
  return (_, response) => {
    response.set('Cache-Control', 'no-cache').type('text/javascript');
    response.send(`self.djPages = ${facts};\nimportScripts(${program});\n`);
  };
}
