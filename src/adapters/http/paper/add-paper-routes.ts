import type { Express, RequestHandler } from 'express';
import { paperCommands, type Fields, type Paper } from '../../pages/desk/paper/paper-commands.ts';
import { paperNotice } from '../../pages/desk/paper/paper-notice.ts';
import { staff } from '../../pages/roles.ts';
import type { Notice } from '../../pages/view.ts';
import type { Origin } from '../../../domain/message.ts';
import { forStaff } from '../files/for-staff.ts';
import { deviceOf } from '../session/device.ts';
import { sessionOf, viewerOf } from '../session/identity.ts';
import { keepNotice } from '../session/notice.ts';
import type { TenantPort } from '../tenant-port.ts';
import { formBody } from '../text-bodies.ts';

/** A field and what it had, for every mark of a large sheet. */
const form = formBody('256kb', 5000);

/** What the desk types from a judge's paper, sent as that judge's marks. */
export function addPaperRoutes(app: Express, tenant: TenantPort): void {
  app.post(`${tenant.base}desk/paper`, forStaff(tenant), form, keyIn(tenant));
}

function keyIn(tenant: TenantPort): RequestHandler {
  return async (request, response) => {
    const fields = fieldsOf(request.body);
    const paper = { heat: textOf(fields, 'heat'), judge: textOf(fields, 'judge') };
    // Never the judge whose session lies on the same device: whoever types it has the paper.
    const actor = viewerOf(sessionOf(request, tenant), staff);
    if (actor) {
      const origin = { actor, device: deviceOf(request) };
      keepNotice(response, tenant, await send(tenant, { paper, fields, origin }));
    }
    response.redirect(303, `${tenant.base}desk/paper?${new URLSearchParams(paper).toString()}`);
  };
}

interface Typed {
  readonly paper: Paper;
  readonly fields: Fields;
  readonly origin: Origin;
}

async function send(tenant: TenantPort, { paper, fields, origin }: Typed): Promise<Notice> {
  const commands = paperCommands(tenant.rows(), paper, fields);
  const outcomes = await tenant.submit(
    commands.map((command) => ({ command: { commandId: tenant.newId(), ...command }, origin })),
  );
  return paperNotice(tenant.rows(), paper, { commands, outcomes });
}

function fieldsOf(body: unknown): Fields {
  return Object.fromEntries(typeof body === 'object' && body !== null ? Object.entries(body) : []);
}

function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value.slice(0, 80) : '';
}
