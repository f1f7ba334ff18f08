import type { Express, RequestHandler } from 'express';
import { z } from 'zod';
import { devicesPage } from '../../pages/desk/devices/devices-page.tsx';
import { elsewhereWords } from '../../pages/desk/devices/device-words.ts';
import { staff } from '../../pages/roles.ts';
import { isLogOlder, tellHead } from '../judge/log-told.ts';
import { problems, sendProblem } from '../problem.ts';
import { servePage } from '../serve-page.ts';
import { deviceOf } from '../session/device.ts';
import { sessionOf } from '../session/identity.ts';
import type { TenantPort } from '../tenant-port.ts';
import { jsonBody } from '../text-bodies.ts';
import { createDeviceShelf, type DeviceReport, type DeviceShelf } from './device-shelf.ts';

const json = jsonBody('1kb');

const reportSchema = z.object({
  unsent: z.int().min(0).max(100_000),
  battery: z.int().min(0).max(100).optional(),
  charging: z.boolean().default(false),
});

/** Judges' tablets say how they stand, and the desk looks at it. */
export function addDeviceRoutes(app: Express, tenant: TenantPort): void {
  const shelf = createDeviceShelf(tenant.now);
  app.post(`${tenant.base}judge/device`, json, hear(tenant, shelf));
  const page = { path: 'desk/devices', roles: staff };
  const render = servePage(tenant, {
    ...page,
    render: (view) => devicesPage(view, { devices: shelf.all(), now: tenant.now() }),
  });
  app.get(`${tenant.base}${page.path}`, render);
}

/** Answers whether the judge marks on another tablet too, and where the log stands. */
function hear(tenant: TenantPort, shelf: DeviceShelf): RequestHandler {
  return async (request, response) => {
    const { judge } = sessionOf(request, tenant);
    const showcase = tenant.showcase();
    const report = reportIn(request.body);
    if (!judge || !showcase) return sendProblem(response, problems.signedOut);
    if (!report) return sendProblem(response, problems.unreadable('no report of a tablet'));
    const from = { judge: judge.id, device: deviceOf(request) };
    shelf.hear(from, report);
    if (await isLogOlder(request, tenant)) return sendProblem(response, problems.olderLog);
    tellHead(response, tenant);
    response.json({ elsewhere: elsewhereWords(shelf.besides(from), showcase) });
  };
}

function reportIn(body: unknown): DeviceReport | undefined {
  const { data } = reportSchema.safeParse(body);
  return data && { ...data, battery: data.battery };
}
