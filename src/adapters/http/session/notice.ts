import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Notice } from '../../pages/view.ts';
import { isSecure, parseCookies, serialiseCookie } from './cookies.ts';
import type { TenantPort } from '../tenant-port.ts';

const cookieName = 'fc_notice';

const noticeSchema = z.object({
  kind: z.enum(['done', 'refused']),
  code: z.string().max(60).optional(),
  sentence: z.string().max(1000),
});

/** Keeps a notice for the page that a form's answer leads to. */
export function keepNotice(response: Response, tenant: TenantPort, notice: Notice): void {
  const value = Buffer.from(JSON.stringify(notice)).toString('base64url');
  const secure = isSecure(response.req);
  const { base: path } = tenant;
  const cookie = serialiseCookie({ name: cookieName, value, path, maxAge: 60, secure });
  response.append('Set-Cookie', cookie);
}

/** Whether a notice waits for who asks. */
export const hasNotice = (request: Request): boolean =>
  parseCookies(request.get('cookie')).has(cookieName);

/** Takes the notice kept for this page, which is shown once. */
export function takeNotice(
  request: Request,
  response: Response,
  tenant: TenantPort,
): Notice | undefined {
  const value = parseCookies(request.get('cookie')).get(cookieName);
  if (value === undefined) return undefined;
  const secure = isSecure(request);
  const { base: path } = tenant;
  const gone = serialiseCookie({ name: cookieName, value: '', path, maxAge: 0, secure });
  response.append('Set-Cookie', gone);
  return readNotice(value);
}

function readNotice(value: string): Notice | undefined {
  try {
    return noticeSchema.safeParse(JSON.parse(Buffer.from(value, 'base64url').toString())).data;
  } catch {
    return undefined;
  }
}
