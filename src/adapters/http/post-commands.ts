import type { Request, RequestHandler, Response } from 'express';
import type { Origin, Outcome } from '../../domain/message.ts';
import { deviceOf } from './session/device.ts';
import { isLogOlder, tellHead } from './judge/log-told.ts';
import { actorOf, isSignedIn, sessionOf, type Session } from './session/identity.ts';
import { problems, sendProblem } from './problem.ts';
import type { TenantPort } from './tenant-port.ts';

/** So many commands may stand in one request (design: commands and outcomes). */
export const commandLimit = 500;

/** The only write path: bytes to commands, each with the session's actor, and their outcomes. */
export function postCommands(tenant: TenantPort): RequestHandler {
  return async (request, response) => {
    if (!request.is('application/json')) {
      sendProblem(response, problems.notJson);
      return;
    }
    const session = sessionOf(request, tenant);
    if (!isSignedIn(session)) {
      sendProblem(response, problems.signedOut);
      return;
    }
    if (isOfAnotherJudge(request, session)) {
      sendProblem(response, problems.otherJudge);
      return;
    }
    if (await isLogOlder(request, tenant)) {
      sendProblem(response, problems.olderLog);
      return;
    }
    const device = deviceOf(request);
    const originOf = (command: unknown): Origin => ({ actor: actorOf(session, command), device });
    await answer(request, response, async (commands) => {
      const outcomes = await send(tenant, commands, originOf);
      if (session.judge) tellHead(response, tenant);
      return outcomes;
    });
  };
}

/** The same for the operator at the command line, who comes in through the private socket. */
export function postOperatorCommands(tenant: TenantPort): RequestHandler {
  return async (request, response) => {
    const id = request.get('x-floorcraft-operator') ?? 'operator';
    const origin = { actor: { kind: 'operator' as const, id }, device: 'command line' };
    await answer(request, response, (commands) => send(tenant, commands, () => origin));
  };
}

/** A tablet says whose marks it sends: those of one judge never go under another's name. */
function isOfAnotherJudge(request: Request, { judge }: Session): boolean {
  const meant = request.get('floorcraft-judge');
  return meant !== undefined && meant !== judge?.id;
}

function send(
  tenant: TenantPort,
  commands: readonly unknown[],
  originOf: (command: unknown) => Origin,
): Promise<readonly Outcome[]> {
  return tenant.submit(commands.map((command) => ({ command, origin: originOf(command) })));
}

async function answer(
  request: Request,
  response: Response,
  submit: (commands: readonly unknown[]) => Promise<readonly Outcome[]>,
): Promise<void> {
  const body: unknown = request.body;
  if (typeof body !== 'object' || body === null) {
    sendProblem(response, problems.unreadable('no JSON object or array'));
    return;
  }
  const commands: readonly unknown[] = Array.isArray(body) ? body : [body];
  if (commands.length > commandLimit) {
    sendProblem(response, problems.tooMany(commandLimit));
    return;
  }
  response.json({ outcomes: await submit(commands) });
}
