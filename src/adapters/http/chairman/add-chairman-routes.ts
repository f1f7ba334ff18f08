import type { Express } from 'express';
import type { TenantPort } from '../tenant-port.ts';
import { formBody } from '../text-bodies.ts';
import { reopenByPin } from './reopen-by-pin.ts';
import { setPin } from './set-pin.ts';

const form = formBody('16kb');

/** What is done with the chairman's PIN: set at the desk, a scorecard reopened by it. */
export function addChairmanRoutes(app: Express, tenant: TenantPort): void {
  app.post(`${tenant.base}desk/chairman-pin`, form, setPin(tenant));
  app.post(`${tenant.base}judge/reopen`, form, reopenByPin(tenant));
}
