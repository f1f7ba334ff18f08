import { utf8Text } from '../../../domain/file/utf8-text.ts';

/** A form with files in it, or why it cannot be read; `wrong` says which text it is instead. */
export type MultipartForm =
  | { readonly form: FormData; readonly wrong?: never }
  | { readonly form?: never; readonly wrong: string | undefined };

/**
 * Reads `multipart/form-data` (RFC 7578) whose texts are UTF-8; of files only the names are text.
 */
export async function multipartForm(body: Uint8Array, contentType: string): Promise<MultipartForm> {
  const wrong = wrongText(Buffer.from(body), contentType);
  if (wrong !== undefined) return { wrong };
  const headers = { 'Content-Type': contentType };
  const posted = new Response(new Uint8Array(body), { headers });
  const form = await posted.formData().catch(() => undefined);
  return form ? { form } : { wrong: undefined };
}

/** The platform's reader replaces what is no UTF-8 without a word, so it is looked for before. */
function wrongText(body: Buffer, contentType: string): string | undefined {
  for (const part of partsOf(body, contentType)) {
    const end = part.indexOf('\r\n\r\n');
    const head = part.subarray(0, end < 0 ? part.length : end);
    const isFile = /;\s*filename\*?=/i.test(head.toString('latin1'));
    const texts = isFile || end < 0 ? [head] : [head, part.subarray(end + 4)];
    const wrong = texts.map((text) => utf8Text(text).wrong).find((one) => one !== undefined);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function* partsOf(body: Buffer, contentType: string): Generator<Buffer> {
  const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) return;
  const first = body.indexOf(`--${boundary}`);
  let from = first < 0 ? body.length : first + boundary.length + 2;
  while (from < body.length) {
    const next = body.indexOf(`\r\n--${boundary}`, from);
    const end = next < 0 ? body.length : next;
    // The line of the boundary ends first.
    yield body.subarray(Math.min(from + 2, end), end);
    from = next < 0 ? body.length : next + boundary.length + 4;
  }
}
