import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import express from 'express';
import { createIndexApp, createShowcaseApp } from '../../adapters/http/tenant-app.ts';
import type { Publisher } from '../../domain/live/publication.ts';
import { assetAddresses } from '../assets.ts';
import { dataFolder, type DataFolder } from '../data-folder.ts';
import { derivedId } from '../derived-id.ts';
import { log } from '../logs/log.ts';
import { keepNavigator } from '../machine/keep-navigator.ts';
import { socketPath } from '../socket-path.ts';
import { controlRoutes } from '../tenant/control-routes.ts';
import { createLivePush } from '../tenant/live/live-push.ts';
import { makePort } from '../tenant/make-port.ts';
import { openTenant, readModelFile } from '../tenant/open-tenant.ts';
import { partsOf } from '../tenant/live/parts.ts';
import { endedBy } from '../tenant/live/wire-name.ts';
import { openPublisher } from '../tenant/live/open-publisher.ts';
import { showcaseEntry } from '../tenant/read-navigator.ts';
import { repair } from '../tenant/repair.ts';
import type { OpenTenant } from '../tenant/tenant.ts';
import { sayReady, untilStopped } from './child-life.ts';

/** Exit codes of a tenant process (design: command line). */
const exits = { ended: 0, notFound: 3, busy: 4 } as const;

/** The life of one tenant's process: open, listen, serve until told to stop, close. */
export async function runTenant(key: string): Promise<number> {
  const data = dataFolder();
  process.title = `floorcraft tenant ${key}`;
  const entry = key === 'index' ? undefined : showcaseEntry(data, key);
  if (key !== 'index' && !entry) {
    log.error({ key }, 'there is no showcase of this key in navigator.yml');
    return exits.notFound;
  }
  const tenant = await openTenant({ data, key, role: 'tenant' });
  if ('heldBy' in tenant) {
    log.error({ key, heldBy: tenant.heldBy }, 'another process writes this tenant');
    return exits.busy;
  }
  if (entry) await openShowcase(tenant, entry);
  await serveUntilStopped(tenant, data, entry ? `/showcase/${entry.path}` : '/showcase/');
  return exits.ended;
}

/** The index is first; the showcase opens itself from its entry, once, whatever crashed between. */
async function openShowcase(
  tenant: OpenTenant,
  entry: NonNullable<ReturnType<typeof showcaseEntry>>,
): Promise<void> {
  const { key, title, timeZone, locale, start, end } = entry;
  const commandId = derivedId('open-showcase', key);
  const data = { key, title, timeZone, locale, start, end };
  const origin = { actor: { kind: 'system' as const, id: 'index' }, device: 'index' };
  await tenant.submit([{ command: { commandId, type: 'OpenShowcase', data }, origin }]);
}

async function serveUntilStopped(
  tenant: OpenTenant,
  data: DataFolder,
  base: string,
): Promise<void> {
  const publisher = await openPublisher(tenant, data);
  const mend = mending(tenant, readModelFile(data, tenant.key));
  const port = makePort({
    ...{ tenant, base, secret: data.secretKey(), asset: assetAddresses(), mend },
    url: process.env['FLOORCRAFT_URL'] ?? 'http://localhost:3000',
    report: (error, requestId) => {
      log.error({ err: error, requestId, tenant: tenant.key }, 'a request failed');
    },
  });
  follow(tenant, { publisher, parts: partsOf(tenant, port), mend });
  const route = tenant.key === 'index' ? keepNavigator(tenant, data) : undefined;
  if (route) tenant.listeners.set('routes', route);
  const until = untilStopped();
  const server = createServer();
  const idle = countIdle(server);
  const readModel = readModelFile(data, tenant.key);
  const app = express();
  app.disable('x-powered-by');
  app.set('env', 'production');
  const control = { tenant, port, readModel, idleSeconds: idle, stop: until.stop, route };
  app.use(controlRoutes(control));
  app.use(tenant.key === 'index' ? createIndexApp(port) : createShowcaseApp(port));
  server.on('request', app);
  await listen(server, socketPath(data.root, tenant.key));
  stopWhenOrphaned(idle, until.stop);
  sayReady();
  await until.stopped;
  await close(server);
  await publisher.close();
  await tenant.close();
}

/** What follows every committed batch: screens, and repair of broken rows. */
function follow(
  tenant: OpenTenant,
  to: {
    readonly publisher: Publisher;
    readonly parts: Parameters<typeof createLivePush>[1];
    readonly mend: () => void;
  },
): void {
  const { listeners } = tenant;
  const push = createLivePush(to.publisher, to.parts, (facts) => endedBy(facts, tenant.state));
  const isWhole = (): boolean => tenant.broken === undefined;
  to.mend();
  listeners.set('read model', to.mend);
  listeners.set('screens', (facts) => {
    if (isWhole()) push(facts, tenant.head.revision);
  });
}

/**
 * Has a broken read model rebuilt, one rebuild at a time, and again until one succeeds: soon where
 * it fails at once, as on a full disk, and later where it takes long to fail.
 */
function mending(tenant: OpenTenant, readModel: string): () => void {
  let repairing = false;
  const mend = async (): Promise<void> => {
    if (repairing || tenant.broken === undefined) return;
    repairing = true;
    log.error({ tenant: tenant.key, why: tenant.broken }, 'the read model is broken');
    const begun = performance.now();
    await repair(tenant, readModel);
    repairing = false;
    const wait = Math.max(500, 10 * (performance.now() - begun));
    setTimeout(() => void mend(), wait).unref();
  };
  return () => void mend();
}

function listen(server: Server, socket: string): Promise<void> {
  // We hold the writer's lock, so a socket that lies there is one of a killed process.
  rmSync(socket, { force: true });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(socket, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Seconds without a person's request; requests of the machine itself do not count. */
function countIdle(server: Server): () => number {
  let last = Date.now();
  let open = 0;
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/_control/')) return;
    open += 1;
    response.once('close', () => {
      open -= 1;
      last = Date.now();
    });
  });
  return () => (open > 0 ? 0 : Math.floor((Date.now() - last) / 1000));
}

/** A process whose serve crashed and that nobody asks for anything ends by itself. */
function stopWhenOrphaned(idleSeconds: () => number, stop: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent && idleSeconds() >= 60) stop();
  }, 5_000).unref();
}
