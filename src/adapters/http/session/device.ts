import type { Request, RequestHandler } from 'express';
import { isSecure, parseCookies, serialiseCookie } from './cookies.ts';
import type { TenantPort } from '../tenant-port.ts';

const cookieName = 'fc_device';
const oneYear = 365 * 24 * 3600;

/** The device a request comes from, as its cookie names it; history shows it beside the actor. */
export function deviceOf(request: Request): string {
  const value = parseCookies(request.get('cookie')).get(cookieName) ?? '';
  return /^[a-z0-9-]{8,40}$/.test(value) ? value : 'unknown';
}

/** Names a device that has no name yet, when it asks for a page. */
export function nameDevice(tenant: TenantPort): RequestHandler {
  return (request, response, next) => {
    if (request.method === 'GET' && deviceOf(request) === 'unknown') {
      const value = `device-${tenant.newId().slice(-12)}`;
      const secure = isSecure(request);
      response.append(
        'Set-Cookie',
        serialiseCookie({ name: cookieName, value, path: '/', maxAge: oneYear, secure }),
      );
    }
    next();
  };
}
