import type { Request, RequestHandler, Response } from 'express';
import type { Role } from '../../../domain/message.ts';
import { problems, sendProblem, type Problem } from '../problem.ts';
import { isSignedIn, sessionOf, viewerOf } from '../session/identity.ts';
import type { TenantPort } from '../tenant-port.ts';

interface Door {
  readonly tenant: TenantPort;
  readonly roles: readonly Role[];
  /** How a refusal is told; problem+json where it is not said. */
  readonly refuse?: (request: Request, response: Response, problem: Problem) => void;
}

type Answer = (request: Request, response: Response) => Promise<void> | void;

/** Lets only these roles in, before a byte of the body is read. */
export function forRoles({ tenant, roles, refuse }: Door, answer: Answer): RequestHandler {
  return async (request, response) => {
    const session = sessionOf(request, tenant);
    response.vary('Cookie');
    if (viewerOf(session, roles)) {
      await answer(request, response);
      return;
    }
    request.resume();
    const problem = isSignedIn(session) ? problems.notYours : problems.signedOut;
    if (refuse) refuse(request, response, problem);
    else sendProblem(response, problem);
  };
}
