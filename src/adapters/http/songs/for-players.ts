import type { Request, RequestHandler, Response } from 'express';
import { songStaff } from '../../pages/roles.ts';
import { problems, sendProblem } from '../problem.ts';
import { isSignedIn, sessionOf, viewerOf } from '../session/identity.ts';
import type { TenantPort } from '../tenant-port.ts';

type Answer = (request: Request, response: Response) => Promise<void> | void;

/** Lets only those in who may play songs; nothing between may keep what they are sent. */
export function forPlayers(tenant: TenantPort, answer: Answer): RequestHandler {
  return async (request, response) => {
    const session = sessionOf(request, tenant);
    response.vary('Cookie');
    if (viewerOf(session, songStaff)) {
      await answer(request, response);
      return;
    }
    request.resume();
    sendProblem(response, isSignedIn(session) ? problems.notYours : problems.signedOut);
  };
}
