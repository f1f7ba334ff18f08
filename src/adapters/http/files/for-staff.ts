import type { RequestHandler } from 'express';
import { staff } from '../../pages/roles.ts';
import { problems } from '../problem.ts';
import { sendProblemPage } from '../serve-page.ts';
import { isSignedIn, sessionOf, viewerOf } from '../session/identity.ts';
import type { TenantPort } from '../tenant-port.ts';

/** Nobody else's body is read. */
export function forStaff(tenant: TenantPort): RequestHandler {
  return (request, response, next) => {
    const session = sessionOf(request, tenant);
    if (viewerOf(session, staff)) {
      next();
      return;
    }
    const problem = isSignedIn(session) ? problems.notYours : problems.signedOut;
    sendProblemPage(request, response, { tenant, problem });
  };
}
