import express, { type RequestHandler } from 'express';
import { utf8Text } from '../../domain/file/utf8-text.ts';

type Verify = NonNullable<NonNullable<Parameters<typeof express.json>[0]>['verify']>;

/** A body of JSON in UTF-8, of at most so many bytes (`1mb`). */
export function jsonBody(limit: string): RequestHandler {
  return express.json({
    limit,
    strict: true,
    verify: (...[, , bytes, charset]) => {
      mustBeUtf8(bytes, charset);
    },
  });
}

/** The fields of an HTML form in UTF-8: at most so many bytes, and so many fields. */
export function formBody(limit: string, parameterLimit = 1000): RequestHandler {
  const verify: Verify = (...[, , bytes, charset]) => {
    mustBeUtf8(bytes, charset);
    mustBeUtf8(unescaped(bytes), charset);
  };
  return express.urlencoded({ limit, parameterLimit, extended: false, verify });
}

/** The error of a body that is another text; `answer-errors` knows it by its code. */
export class NotUtf8 extends Error {
  readonly code = 'NotUtf8';
  readonly status = 400;
}

class OtherCharset extends Error {
  readonly status = 415;
}

/** Bytes are looked at before what the sender says of them, which is what they rarely are. */
function mustBeUtf8(bytes: Uint8Array, charset: string): void {
  const { wrong } = utf8Text(bytes);
  if (wrong !== undefined) throw new NotUtf8(wrong);
  if (charset !== 'utf-8') throw new OtherCharset(charset);
}

/** What stands behind the percent signs of a form (URL Standard, percent-decode). */
function unescaped(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  const decoded = text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(decoded, 'latin1');
}
