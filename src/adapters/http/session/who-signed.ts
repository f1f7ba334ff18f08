import type { Response } from 'express';
import { isSecure, serialiseCookie } from './cookies.ts';
import { lifetime } from './session-token.ts';
import type { TenantPort } from '../tenant-port.ts';

/**
 * Lets the pages of this showcase know which judge is signed in even without a network, so that a
 * tablet never shows one judge what it keeps of another. It opens nothing: the session does.
 */
export function sayWhoSigned(response: Response, tenant: TenantPort, judge: string): void {
  const secure = isSecure(response.req);
  const { base: path } = tenant;
  const value = Buffer.from(judge).toString('base64url');
  const maxAge = lifetime.session;
  response.append(
    'Set-Cookie',
    serialiseCookie({ name: 'fc_judge_is', value, path, maxAge, secure, isReadable: true }),
  );
}
