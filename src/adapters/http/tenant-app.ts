import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { act } from './act.ts';
import { isSignedIn, sessionOf } from './session/identity.ts';
import { nameDevice } from './session/device.ts';
import { judgeLinkRoutes, signInRoutes } from './session/links.ts';
import { postCommands } from './post-commands.ts';
import { problems, requestIdOf, sendProblem, type Problem } from './problem.ts';
import { sendProblem as sendPlainProblem } from './proxy/problem.ts';
import { sendProblemPage, serveIndexPage, servePage } from './serve-page.ts';
import { securityHeaders } from './security-headers.ts';
import { jsonBody, formBody } from './text-bodies.ts';
import type { TenantPort } from './tenant-port.ts';
import { addChairmanRoutes } from './chairman/add-chairman-routes.ts';
import { addPaperRoutes } from './paper/add-paper-routes.ts';
import { addPictureRoutes } from './pictures/add-picture-routes.ts';
import { addSongRoutes } from './songs/add-song-routes.ts';
import { addUnsentRoutes } from './unsent/add-unsent-routes.ts';
import { addDeviceRoutes } from './devices/add-device-routes.ts';
import { addJudgeRoutes } from './judge/add-judge-routes.ts';
import { judgeLinkPage } from '../pages/index/link-page.tsx';
import { signInLinkPage } from '../pages/index/sign-in-page.tsx';
import { judgePages } from '../pages/judge-routes.ts';
import { indexPages, pages } from '../pages/routes.ts';

const json = jsonBody('1mb');
const form = formBody('256kb');

/** The pages and commands of one showcase, under its base. */
export function createShowcaseApp(tenant: TenantPort): Express {
  const app = basicApp(tenant);
  const { base } = tenant;
  const link = judgeLinkRoutes(tenant, judgeLinkPage);
  app.post(`${base}commands`, commandsFirst(tenant), json, postCommands(tenant));
  app.post(`${base}desk/act`, commandsFirst(tenant), form, act(tenant));
  app.get(`${base}link/:token`, link.show);
  app.post(`${base}link/:token`, link.use);
  addJudgeRoutes(app, tenant);
  addChairmanRoutes(app, tenant);
  addUnsentRoutes(app, tenant);
  addDeviceRoutes(app, tenant);
  addSongRoutes(app, tenant);
  addPictureRoutes(app, tenant);
  addPaperRoutes(app, tenant);
  for (const route of [...pages, ...judgePages])
    app.get(`${base}${route.path}`, servePage(tenant, route));
  return closed(app, tenant);
}

/** From its first byte on a request with commands is waited for by what the public wants. */
function commandsFirst(tenant: TenantPort): RequestHandler {
  return (request, response, next) => {
    const session = sessionOf(request, tenant);
    // Strangers' commands are refused, however slowly they come: nobody waits for them.
    if (isSignedIn(session))
      response.once('close', tenant.traffic.enter(session.judge !== undefined));
    next();
  };
}

/** The pages and commands of the administration, under `/showcase/`. */
export function createIndexApp(tenant: TenantPort): Express {
  const app = basicApp(tenant);
  const { base } = tenant;
  const signIn = signInRoutes(tenant, signInLinkPage);
  app.post(`${base}admin/commands`, json, postCommands(tenant));
  app.post(`${base}admin/act`, form, act(tenant));
  app.get(`${base}sign-in/:token`, signIn.show);
  app.post(`${base}sign-in/:token`, signIn.use);
  app.post(`${base}sign-out`, signIn.out);
  for (const route of indexPages) app.get(`${base}${route.path}`, serveIndexPage(tenant, route));
  return closed(app, tenant);
}

function basicApp(tenant: TenantPort): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  // Addresses with tokens are recognised by their words: to keep them from logs, to count them.
  app.enable('case sensitive routing');
  // Otherwise an error while answering an error would show people its stack.
  app.set('env', 'production');
  app.use(securityHeaders(tenant), compression(), nameDevice(tenant));
  // A tablet tells by it our answers from a captive portal's.
  app.use((_, response, next) => {
    response.set('X-Floorcraft-Tenant', tenant.key);
    next();
  });
  return app;
}

function closed(app: Express, tenant: TenantPort): Express {
  app.use((request, response) => {
    sendProblemPage(request, response, { tenant, problem: problems.notFound });
  });
  const failed: ErrorRequestHandler = (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    if (tenant.noticeDamage(error)) {
      sendPlainProblem(request, response, {
        ...problems.rebuilding,
        requestId: requestIdOf(request),
      });
      return;
    }
    const problem = problemOf(error);
    if (problem.status >= 500) tenant.report(error, requestIdOf(request));
    if (request.path.endsWith('/commands')) sendProblem(response, problem);
    else sendProblemPage(request, response, { tenant, problem });
  };
  app.use(failed);
  return app;
}

const retryAfterOf = (error: Error): number =>
  'retryAfter' in error && typeof error.retryAfter === 'number' ? error.retryAfter : 1;

/** Body parsers throw errors with a status; a full queue names itself; all else is ours. */
function problemOf(error: unknown): Problem {
  const isError = error instanceof Error;
  const code = isError && 'code' in error ? error.code : undefined;
  if (isError && code === 'NothingAccepted') return problems.nothingAccepted(error.message);
  if (isError && code === 'TooManyReplays') return problems.tooManyReplays(retryAfterOf(error));
  if (isError && code === 'NotUtf8') return problems.notUtf8(error.message);
  const status = isError && 'status' in error ? error.status : undefined;
  if (status === 413) return problems.tooLarge;
  if (status === 415) return problems.unknownEncoding;
  if (status === 400) return problems.unreadable('malformed JSON');
  return problems.broken;
}
