import type { Request, RequestHandler, Response } from 'express';
import type { Outcome } from '../../domain/message.ts';
import { deviceOf } from './session/device.ts';
import { doneWords } from '../pages/done-words.ts';
import { formCommand, type FormCommand } from './form-command.ts';
import { actorOf, isSignedIn, sessionOf } from './session/identity.ts';
import { keepNotice } from './session/notice.ts';
import { problems } from './problem.ts';
import { sendProblemPage } from './serve-page.ts';
import type { TenantPort } from './tenant-port.ts';

/** Turns a posted form into the command it stands for and leads back to the page it came from. */
export function act(tenant: TenantPort): RequestHandler {
  return async (request, response) => {
    const session = sessionOf(request, tenant);
    const form = formCommand(request.body);
    if (!isSignedIn(session) || !form) {
      const problem = form ? problems.signedOut : problems.unreadable('not one of our forms');
      sendProblemPage(request, response, { tenant, problem });
      return;
    }
    await submitForm({ tenant, request, response }, form);
  };
}

const mostWords = 600;

/** Calling a heat closes the one before: both are told. */
const mostTold = 2;

interface Asked {
  readonly tenant: TenantPort;
  readonly request: Request;
  readonly response: Response;
}

/** Sends the command of a form by whoever is signed in, and leads back with what became of it. */
export async function submitForm(
  { tenant, request, response }: Asked,
  { type, data, back }: FormCommand,
): Promise<void> {
  const command = { commandId: tenant.newId(), type, data };
  const actor = actorOf(sessionOf(request, tenant), command);
  const [outcome] = await tenant.submit([
    { command, origin: { actor, device: deviceOf(request) } },
  ]);
  keepNotice(response, tenant, noticeOf(tenant, outcome));
  response.redirect(303, `${tenant.base}${back}`);
}

function noticeOf(
  tenant: TenantPort,
  outcome: Outcome | undefined,
): Parameters<typeof keepNotice>[2] {
  if (outcome?.status !== 'accepted')
    return { kind: 'refused', code: outcome?.code, sentence: outcome?.sentence ?? 'Try again.' };
  const told = (outcome.revisions ?? []).slice(0, mostTold);
  if (told.length === 0) return { kind: 'done', sentence: 'That was so already; nothing changed.' };
  const rows = tenant.rows();
  const sentence = told.map((revision) => doneWords(rows, revision)).join(' ');
  // A long sentence, such as a panel of thirty, does not fit the cookie that carries it.
  return { kind: 'done', sentence: sentence.slice(0, mostWords) };
}
