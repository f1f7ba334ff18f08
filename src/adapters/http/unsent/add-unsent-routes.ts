import express, { type Express, type RequestHandler } from 'express';
import { unsentPage } from '../../pages/desk/unsent/unsent-page.tsx';
import { staff } from '../../pages/roles.ts';
import { forStaff } from '../files/for-staff.ts';
import { servePage } from '../serve-page.ts';
import { deviceOf } from '../session/device.ts';
import { sessionOf, viewerOf } from '../session/identity.ts';
import type { TenantPort } from '../tenant-port.ts';
import { formBody } from '../text-bodies.ts';
import { createBroughtShelf, type BroughtShelf } from './brought-shelf.ts';
import { broughtIn, largestUnsent, readBrought } from './read-brought.ts';
import { sendUnsent } from './send-unsent.ts';

const multipart = express.raw({ type: 'multipart/form-data', limit: largestUnsent });
const form = formBody('4kb');

/** The desk's page for what a tablet could not send: looking at it, and sending it. */
export function addUnsentRoutes(app: Express, tenant: TenantPort): void {
  const shelf = createBroughtShelf();
  const address = `${tenant.base}desk/unsent`;
  app.get(address, show(tenant, shelf));
  app.post(address, forStaff(tenant), multipart, look(tenant, shelf));
  app.post(`${address}/send`, forStaff(tenant), form, send(tenant, shelf));
}

function show(tenant: TenantPort, shelf: BroughtShelf): RequestHandler {
  return async (request, response, next) => {
    const id = request.query['brought'];
    const state = typeof id === 'string' ? shelf.of(id) : undefined;
    const brought = typeof id === 'string' ? id : '';
    const page = servePage(tenant, {
      ...{ path: 'desk/unsent', roles: staff },
      render: (view) => unsentPage(view, { ...state, brought }),
    });
    await page(request, response, next);
  };
}

function look(tenant: TenantPort, shelf: BroughtShelf): RequestHandler {
  return async (request, response) => {
    const brought = await broughtIn(request.body, request.get('content-type') ?? '');
    const id = tenant.newId();
    shelf.put(id, await readBrought(brought, tenant.key));
    response.redirect(303, `${tenant.base}desk/unsent?brought=${id}`);
  };
}

function send(tenant: TenantPort, shelf: BroughtShelf): RequestHandler {
  return async (request, response) => {
    const body: unknown = request.body;
    const given = typeof body === 'object' && body !== null && 'brought' in body && body.brought;
    const id = typeof given === 'string' ? given : '';
    const state = shelf.of(id);
    const actor = viewerOf(sessionOf(request, tenant), staff);
    if (state?.found && actor) {
      const origin = { actor, device: deviceOf(request) };
      shelf.put(id, { ...state, sent: await sendUnsent(tenant, state.found, origin) });
    }
    const back = `${tenant.base}desk/unsent`;
    response.redirect(303, state ? `${back}?brought=${encodeURIComponent(id)}` : back);
  };
}
