import type { Request } from 'express';
import { multipartForm } from '../files/multipart-form.ts';

/** A form with a file in it; `fields` are its texts. */
export interface FormWithFile {
  readonly fields: Readonly<Record<string, string>>;
  /** The bytes of the file; undefined where none was chosen. */
  readonly file: Uint8Array | undefined;
}

/** So many bytes may stand around the file: boundaries and the texts. */
const mostAround = 64 * 1024;

/**
 * Reads a form as browsers send files (`multipart/form-data`, RFC 7578) whose file has at most
 * `largest` bytes. It is gathered in memory, so this is for small files of people who are let in.
 */
export async function readForm(
  request: Request,
  { file, largest }: { readonly file: string; readonly largest: number },
): Promise<FormWithFile | 'too large' | 'unreadable' | { readonly wrong: string }> {
  const body = await gathered(request, largest + mostAround);
  if (!body) return 'too large';
  const type = request.get('content-type') ?? '';
  const { form, wrong } = await multipartForm(body, type);
  if (!form) return wrong === undefined ? 'unreadable' : { wrong };
  const pairs = [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const fields = Object.fromEntries(pairs);
  const sent = form.get(file);
  if (sent === null || typeof sent === 'string' || sent.size === 0)
    return { fields, file: undefined };
  return { fields, file: await sent.bytes() };
}

/** Undefined for more bytes than that; the rest is left to the caller. */
async function gathered(
  request: Request,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const pieces: Buffer[] = [];
  let count = 0;
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(piece)) throw new TypeError('A form comes in bytes.');
    count += piece.length;
    if (count > most) return undefined;
    pieces.push(piece);
  }
  const body = new Uint8Array(count);
  Buffer.concat(pieces).copy(body);
  return body;
}
