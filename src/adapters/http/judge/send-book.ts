import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { RequestHandler } from 'express';
import { judgeBook } from '../../pages/judge/book/judge-book.ts';
import { showcaseView } from '../make-view.ts';
import { problems, sendProblem } from '../problem.ts';
import { isLogOlder, tellHead } from './log-told.ts';
import { sessionOf } from '../session/identity.ts';
import { sayWhoSigned } from '../session/who-signed.ts';
import type { TenantPort } from '../tenant-port.ts';

/** Everything of the signed-in judge's own heats as JSON, which nothing between may keep. */
export function sendBook(tenant: TenantPort): RequestHandler {
  return async (request, response) => {
    const actor = sessionOf(request, tenant).judge;
    response.set('Cache-Control', 'private, no-store').vary('Cookie');
    if (!actor) {
      sendProblem(response, problems.signedOut);
      return;
    }
    if (await isLogOlder(request, tenant)) {
      sendProblem(response, problems.olderLog);
      return;
    }
    const moment = { rows: tenant.rows(), asOf: undefined };
    const view = showcaseView({ tenant, moment, actor, notice: undefined, query: {} });
    const book = view && (await judgeBook(view, actor.id, turnOfTheLoop));
    if (!book) {
      sendProblem(response, problems.notFound);
      return;
    }
    tellHead(response, tenant);
    sayWhoSigned(response, tenant, actor.id);
    response.json(book);
  };
}
