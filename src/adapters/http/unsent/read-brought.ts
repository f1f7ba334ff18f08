import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { utf8Text, wrongFile, type ReadText } from '../../../domain/file/utf8-text.ts';
import { isBlank } from '../../../domain/schema/visible.ts';
import { gatherParts, type Packed } from '../../../domain/unsent/parts.ts';
import { isUnsentProblem, readUnsent } from '../../../domain/unsent/read-unsent.ts';
import type { UnsentState } from '../../pages/desk/unsent/unsent-state.ts';
import { multipartForm } from '../files/multipart-form.ts';

/** Bytes of a file, packed or not: many times what a judge gives in a day. */
export const largestUnsent = 2 * 1024 * 1024;

const nothing = 'Nothing was brought: choose the file, or paste the texts of the codes.';
const unrecognised = 'This holds no part of unsent marks: scan the codes of the tablet again.';
const unreadable = 'The parts do not open: scan the codes of the tablet again.';

const unpack = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflateRaw);

/** Reads what somebody brought to the desk: a file's text, or the texts of codes. */
export async function readBrought(brought: ReadText, showcase: string): Promise<UnsentState> {
  if (brought.wrong !== undefined) return { problem: otherText(brought.wrong) };
  const { text } = brought;
  if (isBlank(text)) return { problem: nothing };
  if (/^\s*[{[]/.test(text)) return foundIn(text, showcase);
  const gathered = gatherParts(text);
  if (gathered.is === 'none') return { text, problem: unrecognised };
  if (gathered.is === 'missing') return { text, missing: gathered };
  const whole = await textOf(gathered.packed);
  if (!whole) return { text, problem: unreadable };
  return whole.wrong === undefined
    ? foundIn(whole.text, showcase)
    : { text, problem: otherText(whole.wrong) };
}

const otherText = (wrong: string): string => `This is ${wrongFile(wrong)}`;

/** The text of a form's file, else what was pasted into it. */
export async function broughtIn(body: unknown, contentType: string): Promise<ReadText> {
  if (!Buffer.isBuffer(body)) return { text: '' };
  const { form, wrong } = await multipartForm(body, contentType);
  if (wrong !== undefined) return { wrong };
  const file = form?.get('file');
  const text = form?.get('text');
  if (file instanceof File && file.size > 0)
    return utf8Text(new Uint8Array(await file.arrayBuffer()));
  return { text: typeof text === 'string' ? text : '' };
}

function foundIn(text: string, showcase: string): UnsentState {
  const read = readUnsent(text, showcase);
  return isUnsentProblem(read) ? { problem: read.sentence } : { found: read };
}

async function textOf({ bytes, deflated }: Packed): Promise<ReadText | undefined> {
  if (!deflated) return utf8Text(bytes);
  try {
    return utf8Text(await unpack(bytes, { maxOutputLength: largestUnsent }));
  } catch {
    return undefined;
  }
}
