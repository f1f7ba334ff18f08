import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { Notice } from '../../pages/view.ts';
import { formCommand } from '../form-command.ts';
import { problems } from '../problem.ts';
import { sendProblemPage } from '../serve-page.ts';
import { deviceOf } from '../session/device.ts';
import { isSignedIn, sessionOf } from '../session/identity.ts';
import { keepNotice } from '../session/notice.ts';
import type { TenantPort } from '../tenant-port.ts';
import type { PinAnswer } from './pin-port.ts';

const pinSchema = z.object({ pin: z.string().trim().min(1).max(20) });
const cardSchema = z.object({ sheet: z.string(), reason: z.string() });

const incomplete = 'The PIN and the reason are both needed: fill them in.';

/**
 * Reopens a judge's own signed scorecard on the judge's tablet: the chairman types the PIN there.
 * What is sent is the chairman's command, with the reason, and the tablet as its device.
 */
export function reopenByPin(tenant: TenantPort): RequestHandler {
  return async (request, response) => {
    const session = sessionOf(request, tenant);
    const { judge } = session;
    if (!judge) {
      const problem = isSignedIn(session) ? problems.notYours : problems.signedOut;
      sendProblemPage(request, response, { tenant, problem });
      return;
    }
    const form = formCommand(request.body);
    const given = pinSchema.safeParse(request.body).data;
    const card = cardSchema.safeParse(form?.data).data;
    const by = { device: deviceOf(request), judge: judge.id };
    const notice =
      given && card ? await reopen(tenant, { ...card, pin: given.pin, by }) : refused(incomplete);
    keepNotice(response, tenant, notice);
    response.redirect(303, `${tenant.base}${form?.back ?? 'judge/marks'}`);
  };
}

interface Asked {
  readonly sheet: string;
  readonly reason: string;
  readonly pin: string;
  readonly by: { readonly device: string; readonly judge: string };
}

async function reopen(tenant: TenantPort, { sheet, reason, pin, by }: Asked): Promise<Notice> {
  const answer = await tenant.chairmanPin.attempt(pin, by);
  if (answer.is !== 'right') return refused(wordsOf(answer));
  const data = { sheet, judge: by.judge, reason };
  const command = { commandId: tenant.newId(), type: 'ReopenScorecard', data };
  const origin = { actor: { kind: 'chairman' as const, id: 'pin' }, device: by.device };
  const [outcome] = await tenant.submit([{ command, origin }]);
  if (outcome?.status === 'accepted')
    return { kind: 'done', sentence: 'The scorecard is open again: mark it, and sign it.' };
  return { kind: 'refused', code: outcome?.code, sentence: outcome?.sentence ?? 'Try again.' };
}

function wordsOf(answer: Exclude<PinAnswer, { is: 'right' }>): string {
  if (answer.is === 'none')
    return 'No PIN of the chairman is set: the chairman sets one at the desk, or reopens it there.';
  if (answer.is === 'held') {
    const minutes = Math.ceil(answer.seconds / 60);
    const wait = minutes === 1 ? 'a minute' : `${String(minutes)} minutes`;
    return `Too many wrong PINs: wait ${wait}, or have the chairman reopen it at the desk.`;
  }
  const wrong = 'This is not the PIN of the chairman';
  return answer.left > 0
    ? `${wrong}: type it again. Tries left: ${String(answer.left)}.`
    : `${wrong}, and no try is left: wait some minutes, or let the chairman reopen it at the desk.`;
}

function refused(sentence: string): Notice {
  return { kind: 'refused', sentence };
}
