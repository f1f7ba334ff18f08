import type { Request, RequestHandler, Response } from 'express';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/message.ts';
import { problemPage } from '../pages/problem.tsx';
import type { IndexPageRoute, PageRoute } from '../pages/page-route.ts';
import { renderPage } from '../pages/render.ts';
import { furtherRoles, isSignedIn, sessionOf, viewerOf, type Session } from './session/identity.ts';
import { alarmsFor, indexView, momentOf, queryOf, showcaseView, type Moment } from './make-view.ts';
import { createPageCache } from './page-cache.ts';
import { hasNotice, takeNotice } from './session/notice.ts';
import { problems, requestIdOf, sendProblem, setRetryAfter, type Problem } from './problem.ts';
import type { TenantPort } from './tenant-port.ts';

/** Serves a page of a showcase: who looks, at which moment, and what its function draws of it. */
export function servePage(tenant: TenantPort, route: PageRoute): RequestHandler {
  return servedBy(tenant, route, (looking, params) => {
    const view = showcaseView({ tenant, ...looking });
    return view && route.render(view, params);
  });
}

/** Serves a page of the administration. */
export function serveIndexPage(tenant: TenantPort, route: IndexPageRoute): RequestHandler {
  return servedBy(tenant, route, (looking, params) =>
    route.render(indexView({ tenant, ...looking }), params),
  );
}

type Looking = Omit<Parameters<typeof indexView>[0], 'tenant'>;
type Known = Pick<PageRoute, 'roles' | 'query'>;
type Draw = (looking: Looking, params: Record<string, string>) => VNode | undefined;

function servedBy(tenant: TenantPort, route: Known, draw: Draw): RequestHandler {
  const cache = createPageCache();
  const turnFor = sharedTurns(tenant);
  return async (request, response) => {
    const session = sessionOf(request, tenant);
    const actor = viewerOf(session, route.roles);
    if (!actor) {
      const problem = isSignedIn(session) ? problems.notYours : problems.signedOut;
      sendProblemPage(request, response, { tenant, problem });
      return;
    }
    const query = queryOf(request, route.query ?? []);
    const isPublic = actor.kind === 'public';
    const address = addressOf(request, tenant, query);
    const isShared = isPublic && request.query['as-of'] === undefined && !hasNotice(request);
    const kept = isShared ? cache.kept(address, tenant.revision()) : undefined;
    if (kept !== undefined) return sendPage(response, kept, actor);
    // First the turn: what is drawn after it is drawn from one and the same moment.
    if (isPublic) await turnFor(address);
    const moment = await momentOf(request, tenant, actor);
    const notice = takeNotice(request, response, tenant);
    const drawn = (): string | undefined => {
      const also = furtherRoles(session, actor);
      const alarms = alarmsFor(request, tenant, actor);
      const seen = { actor, also, holder: holderFor(actor, session), alarms, notice, query };
      const looking = moment && { moment, ...seen };
      const page = looking && draw(looking, paramsOf(request));
      return page && renderPage(page);
    };
    const page = isShared ? cache.keep(address, tenant.revision(), drawn) : drawn();
    if (page !== undefined) sendPage(response, page, actor);
    else sendProblemPage(request, response, { tenant, problem: problems.notFound });
  };
}

/** All who wait for one page wait for one turn: the first draws it, and the rest find it. */
function sharedTurns({ traffic }: TenantPort): (address: string) => Promise<void> {
  const pending = new Map<string, Promise<void>>();
  return (address) => {
    const turn = pending.get(address) ?? traffic.turn().finally(() => pending.delete(address));
    pending.set(address, turn);
    return turn;
  };
}

/** Pages of the public are the same for all, and a judge's belong to the judge's link alone. */
const holderFor = ({ kind }: Actor, { holder }: Session): Session['holder'] =>
  kind === 'public' || kind === 'judge' ? undefined : holder;

/**
 * What makes a page that everybody gets another one: its path, what it knows of the query, and the
 * hour, since pages say what is to come and what is past.
 */
function addressOf(
  request: Request,
  tenant: TenantPort,
  query: Readonly<Record<string, string>>,
): string {
  const hour = Math.floor(tenant.now() / 3_600_000);
  return JSON.stringify([hour, request.path, query]);
}

/** Answers with a problem as a page, or as problem+json to whoever does not take HTML. */
export function sendProblemPage(
  request: Request,
  response: Response,
  what: { readonly tenant: TenantPort; readonly problem: Problem },
): void {
  if (request.accepts(['html', 'json']) !== 'html') {
    sendProblem(response, what.problem);
    return;
  }
  const { tenant, problem } = what;
  const session = sessionOf(request, tenant);
  const actor = viewerOf(session, 'everybody') ?? { kind: 'public', id: '' };
  const also = furtherRoles(session, actor);
  const moment: Moment = { rows: tenant.rows(), asOf: undefined };
  const holder = holderFor(actor, session);
  const looking = { tenant, moment, actor, also, holder, notice: undefined, query: {} };
  const view = (tenant.key === 'index' ? undefined : showcaseView(looking)) ?? indexView(looking);
  response.status(problem.status);
  setRetryAfter(response, problem);
  const page = problemPage(view, { ...problem, requestId: requestIdOf(request) });
  sendPage(response, renderPage(page), actor);
}

function sendPage(response: Response, page: string, actor: Actor): void {
  // What a person sees depends on who it is, so nothing between may keep it.
  response.set('Cache-Control', actor.kind === 'public' ? 'no-cache' : 'private, no-store');
  response.vary('Cookie').type('html').send(page);
}

function paramsOf(request: Request): Record<string, string> {
  const pairs = Object.entries(request.params).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return Object.fromEntries(pairs);
}
