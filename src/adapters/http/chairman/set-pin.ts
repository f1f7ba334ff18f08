import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { Origin } from '../../../domain/message.ts';
import { permissions } from '../../../domain/permissions.ts';
import type { Notice } from '../../pages/view.ts';
import { problems } from '../problem.ts';
import { sendProblemPage } from '../serve-page.ts';
import { deviceOf } from '../session/device.ts';
import { isSignedIn, sessionOf } from '../session/identity.ts';
import { keepNotice } from '../session/notice.ts';
import type { TenantPort } from '../tenant-port.ts';

const bodySchema = z.object({ pin: z.string().regex(/^\d{4,8}$/), again: z.string() });

const malformed = 'A PIN is four to eight digits: type one.';
const differs = 'The two PINs are not the same: type it twice.';

/**
 * Sets the chairman's PIN. Its hash lies in the vault before the command is sent, under the
 * command's own id, and counts only once the log has that command.
 */
export function setPin(tenant: TenantPort): RequestHandler {
  return async (request, response) => {
    const session = sessionOf(request, tenant);
    const actor = session.user;
    if (!actor || !permissions.SetChairmanPin.includes(actor.kind)) {
      const problem = isSignedIn(session) ? problems.notYours : problems.signedOut;
      sendProblemPage(request, response, { tenant, problem });
      return;
    }
    const { fault, pin } = readPin(request.body);
    const origin = { actor, device: deviceOf(request) };
    const notice: Notice =
      pin === undefined ? { kind: 'refused', sentence: fault } : await send(tenant, pin, origin);
    keepNotice(response, tenant, notice);
    response.redirect(303, `${tenant.base}desk/judges`);
  };
}

/** The PIN that was typed twice, or what is wrong with it. */
function readPin(body: unknown): { pin: string; fault?: never } | { pin?: never; fault: string } {
  const typed = bodySchema.safeParse(body).data;
  if (!typed) return { fault: malformed };
  return typed.pin === typed.again ? { pin: typed.pin } : { fault: differs };
}

async function send(tenant: TenantPort, pin: string, origin: Origin): Promise<Notice> {
  const commandId = tenant.newId();
  await tenant.chairmanPin.keep(pin, commandId);
  const command = { commandId, type: 'SetChairmanPin', data: {} };
  const [outcome] = await tenant.submit([{ command, origin }]);
  tenant.chairmanPin.tidy();
  if (outcome?.status === 'accepted') return { kind: 'done', sentence: 'The PIN is set.' };
  return { kind: 'refused', code: outcome?.code, sentence: outcome?.sentence ?? 'Try again.' };
}
