import express, { type Router } from 'express';
import { postOperatorCommands } from '../../adapters/http/post-commands.ts';
import type { TenantPort } from '../../adapters/http/tenant-port.ts';
import { jsonBody } from '../../adapters/http/text-bodies.ts';
import { marksOfCalled } from '../../projections/coverage.ts';
import type { UserEntry } from '../navigator/navigator-schema.ts';
import { swapReadModel } from '../swap-read-model.ts';
import type { OpenTenant } from './tenant.ts';

export interface Control {
  readonly tenant: OpenTenant;
  readonly port: TenantPort;
  readonly readModel: string;
  /** Seconds since the last request of a person. */
  idleSeconds(): number;
  stop(): void;
  /** Writes navigator.yml; of the index alone. */
  readonly route: (() => void) | undefined;
}

/** Who may do what, as the log says: rows may be broken just now. */
function usersOf(state: OpenTenant['state']): UserEntry[] {
  return state.ids('user').flatMap((user) => {
    const found = state.get('user', user);
    return found && !found.removed ? [{ user, epoch: found.epoch, grants: [...found.grants] }] : [];
  });
}

/** The revision that the rows show; -1 where none can be read. */
function shownBy({ tenant, port }: Control): number {
  try {
    return tenant.readModel.checkpoint()?.revision ?? -1;
  } catch (error) {
    port.noticeDamage(error);
    return -1;
  }
}

/** What fails once navigator.yml was written anew. */
function routed({ route, tenant }: Control): object {
  route?.();
  return { alarms: tenant.asides.alarms() };
}

/** What the machine may ask of a tenant over its private socket; never reachable from outside. */
export function controlRoutes(control: Control): Router {
  const { tenant, port } = control;
  const router = express.Router();
  router.get('/_control/status', (_, response) => {
    const { key, broken } = tenant;
    const { revision } = tenant.head;
    const shown = shownBy(control);
    const idleSeconds = control.idleSeconds();
    const alarms = tenant.asides.alarms();
    const state = { key, pid: process.pid, revision, shown, broken: broken ?? null };
    response.json({ ...state, alarms, idleSeconds });
  });
  router.get('/_control/users', (_, response) => {
    response.json({ users: usersOf(tenant.state) });
  });
  router.get('/_control/marks', (_, response) => {
    if (tenant.key === 'index') response.status(404).json({ code: 'NotFound' });
    else response.json(marksOfCalled(tenant.readModel));
  });
  router.post('/_control/route', (_, response) => response.json(routed(control)));
  router.post('/_control/stop', (_, response) => {
    response.status(202).json({ stopping: true });
    control.stop();
  });
  const json = jsonBody('4mb');
  router.post('/_control/actor-commands', json, postOperatorCommands(port));
  router.post('/_control/swap-read-model', json, async (request, response) => {
    const body: unknown = request.body;
    const rebuilt = typeof body === 'object' && body !== null && 'rebuilt' in body && body.rebuilt;
    if (rebuilt !== `${control.readModel}.rebuild`) {
      response.status(400).json({ code: 'NotTheRebuiltFile' });
      return;
    }
    const files = { rebuilt, live: control.readModel };
    response.json({ revision: await tenant.between(() => swapReadModel(tenant, files)) });
  });
  return router;
}
