/**
 * A kept file as players ask for it: whole, or the range they want (RFC 9110, 14). Players that
 * get no 206 for their range cannot wind, and some play nothing at all.
 */
export async function answerRange(file: Response, range: string | null): Promise<Response> {
  const type = file.headers.get('Content-Type') ?? 'application/octet-stream';
  const blob = await file.blob();
  const headers = { 'Content-Type': type, 'Accept-Ranges': 'bytes' };
  const wanted = range === null ? undefined : parse(range, blob.size);
  if (wanted === undefined)
    return new Response(blob, { headers: { ...headers, 'Content-Length': String(blob.size) } });
  const size = String(blob.size);
  if (wanted === 'none')
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${size}` } });
  const part = blob.slice(wanted.from, wanted.to + 1, type);
  const place = `bytes ${String(wanted.from)}-${String(wanted.to)}/${size}`;
  const more = { 'Content-Range': place, 'Content-Length': String(part.size) };
  return new Response(part, { status: 206, headers: { ...headers, ...more } });
}

/** Both ends belong to the range. Undefined for what is no single range: then all is sent. */
function parse(
  range: string,
  size: number,
): { readonly from: number; readonly to: number } | 'none' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range.trim()) ?? [];
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return from > to ? 'none' : { from, to };
}
