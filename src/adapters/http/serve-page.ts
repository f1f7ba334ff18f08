import type { Request, RequestHandler, Response } from 'express';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/message.ts';
import { problemPage } from '../pages/problem.tsx';
import type { IndexPageRoute, PageRoute } from '../pages/page-route.ts';
import { renderPage } from '../pages/render.ts';
import { furtherRoles, isSignedIn, sessionOf, viewerOf } from './session/identity.ts';
import { indexView, momentOf, queryOf, showcaseView, type Moment } from './make-view.ts';
import { createPageCache } from './page-cache.ts';
import { takeNotice } from './session/notice.ts';
import { problems, requestIdOf, sendProblem, type Problem } from './problem.ts';
import type { TenantPort } from './tenant-port.ts';

/** Serves a page of a showcase: who looks, at which moment, and what its function draws of it. */
export function servePage(tenant: TenantPort, route: PageRoute): RequestHandler {
  return servedBy(tenant, route.roles, (looking, params) => {
    const view = showcaseView({ tenant, ...looking });
    return view && route.render(view, params);
  });
}

/** Serves a page of the administration. */
export function serveIndexPage(tenant: TenantPort, route: IndexPageRoute): RequestHandler {
  return servedBy(tenant, route.roles, (looking, params) =>
    route.render(indexView({ tenant, ...looking }), params),
  );
}

type Looking = Omit<Parameters<typeof indexView>[0], 'tenant'>;
type Draw = (looking: Looking, params: Record<string, string>) => VNode | undefined;

function servedBy(tenant: TenantPort, roles: PageRoute['roles'], draw: Draw): RequestHandler {
  const cache = createPageCache();
  return async (request, response) => {
    const session = sessionOf(request, tenant);
    const actor = viewerOf(session, roles);
    if (!actor) {
      const problem = isSignedIn(session) ? problems.notYours : problems.signedOut;
      sendProblemPage(request, response, { tenant, problem });
      return;
    }
    const moment = await momentOf(request, tenant);
    const notice = takeNotice(request, response, tenant);
    const drawn = (): string | undefined => {
      const query = queryOf(request);
      const also = furtherRoles(session, actor);
      const looking = moment && { moment, actor, also, notice, query };
      const page = looking && draw(looking, paramsOf(request));
      return page && renderPage(page);
    };
    const shared = isShared(request, { actor, notice, asOf: moment?.asOf });
    const page = shared
      ? cache.page(addressOf(request, tenant), tenant.revision(), drawn)
      : drawn();
    if (page !== undefined) sendPage(response, page, actor);
    else sendProblemPage(request, response, { tenant, problem: problems.notFound });
  };
}

/** Whether everybody who asks for this gets the same page. */
function isShared(
  request: Request,
  of: Pick<Looking, 'actor' | 'notice'> & { readonly asOf: number | undefined },
): boolean {
  const { actor, notice, asOf } = of;
  const isPlain = notice === undefined && asOf === undefined;
  return isPlain && actor.kind === 'public' && request.originalUrl.length < 300;
}

/** Pages say what is to come and what is past, so that one drawn an hour ago is not the same. */
function addressOf(request: Request, tenant: TenantPort): string {
  const hour = Math.floor(tenant.now() / 3_600_000);
  return `${String(hour)} ${request.originalUrl}`;
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
  const looking = { tenant, moment, actor, also, notice: undefined, query: {} };
  const view = (tenant.key === 'index' ? undefined : showcaseView(looking)) ?? indexView(looking);
  response.status(problem.status);
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
