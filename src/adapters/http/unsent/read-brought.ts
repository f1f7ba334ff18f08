import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { gatherParts, type Packed } from '../../../domain/unsent/parts.ts';
import { isUnsentProblem, readUnsent } from '../../../domain/unsent/read-unsent.ts';
import type { UnsentState } from '../../pages/desk/unsent/unsent-state.ts';

/** Bytes of a file, packed or not: many times what a judge gives in a day. */
export const largestUnsent = 2 * 1024 * 1024;

const nothing = 'Nothing was brought: choose the file, or paste the texts of the codes.';
const unrecognised = 'This holds no part of unsent marks: scan the codes of the tablet again.';
const unreadable = 'The parts do not open: scan the codes of the tablet again.';

const unpack = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflateRaw);

/** Reads what somebody brought to the desk: a file's text, or the texts of codes. */
export async function readBrought(text: string, showcase: string): Promise<UnsentState> {
  if (text.trim() === '') return { problem: nothing };
  if (/^\s*[\uFEFF{[]/.test(text)) return foundIn(text, showcase);
  const gathered = gatherParts(text);
  if (gathered.is === 'none') return { text, problem: unrecognised };
  if (gathered.is === 'missing') return { text, missing: gathered };
  const whole = await textOf(gathered.packed);
  return whole === undefined ? { text, problem: unreadable } : foundIn(whole, showcase);
}

/** The text of a form's file, else what was pasted into it. */
export async function broughtIn(body: unknown, contentType: string): Promise<string> {
  if (!Buffer.isBuffer(body)) return '';
  const headers = { 'content-type': contentType };
  const posted = new Response(new Uint8Array(body), { headers });
  const fields = await posted.formData().catch(() => undefined);
  const file = fields?.get('file');
  const text = fields?.get('text');
  if (file instanceof File && file.size > 0) return file.text();
  return typeof text === 'string' ? text : '';
}

function foundIn(text: string, showcase: string): UnsentState {
  const read = readUnsent(text, showcase);
  return isUnsentProblem(read) ? { problem: read.sentence } : { found: read };
}

async function textOf({ bytes, deflated }: Packed): Promise<string | undefined> {
  if (!deflated) return new TextDecoder().decode(bytes);
  try {
    const unpacked = await unpack(bytes, { maxOutputLength: largestUnsent });
    return new TextDecoder().decode(unpacked);
  } catch {
    return undefined;
  }
}
