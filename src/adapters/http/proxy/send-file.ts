import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import Negotiator from 'negotiator';

export interface FileRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Below the root, decoded, e.g. `assets/judge-1A2B.js`. */
  readonly name: string;
  readonly cacheControl: string | undefined;
  /** Another than 200 where the file says why there is no answer. */
  readonly status: number;
}

export interface Files {
  /** Sends a file; false where there is none of that name, and nothing was sent. */
  send(file: FileRequest): Promise<boolean>;
}

/** The better one first: it is taken where a client likes both the same. */
const codings = ['br', 'gzip'] as const;
type Encoding = (typeof codings)[number];

interface Found {
  readonly file: string;
  readonly size: number;
  readonly tag: string;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  map: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml',
};
const compressible = /^text|json$|xml$/;
const largestCompressed = 2_000_000;
const mostKept = 200;

/** Files below a folder, compressed once and kept in memory where compressing helps. */
export function openFiles(root: string): Files {
  const kept = new Map<string, Promise<Buffer>>();
  return {
    async send(asked) {
      const { request, response, cacheControl } = asked;
      const found = await find(root, asked.name);
      if (!found) return false;
      const encoding = encodingFor(request, found);
      const tag = `"${found.tag}${encoding ? `-${encoding}` : ''}"`;
      response.setHeader('Vary', 'Accept-Encoding');
      response.setHeader('X-Content-Type-Options', 'nosniff');
      if (cacheControl) response.setHeader('Cache-Control', cacheControl);
      if (asked.status === 200) response.setHeader('ETag', tag);
      if (asked.status === 200 && request.headers['if-none-match']?.includes(tag)) {
        response.writeHead(304).end();
        return true;
      }
      response.setHeader('Content-Type', found.type);
      if (encoding) await sendKept(asked, { found, encoding, kept });
      else sendPlain(asked, found);
      return true;
    },
  };
}

async function find(root: string, name: string): Promise<Found | undefined> {
  const file = path.join(root, name);
  const isHidden = name.split('/').some((part) => part.startsWith('.'));
  const type = types[path.extname(name).slice(1).toLowerCase()];
  if (isHidden || !type || !file.startsWith(path.resolve(root) + path.sep)) return undefined;
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const tag = `${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}`;
  return { file, size: found.size, tag, type };
}

/** What its types do not know yet: of two codings that a client likes the same, ours is taken. */
interface Negotiation {
  encoding(
    available: readonly string[],
    wish: { readonly preferred: readonly string[] },
  ): string | undefined;
}

function encodingFor({ headers }: IncomingMessage, found: Found): Encoding | undefined {
  if (!compressible.test(found.type.split(';')[0] ?? '')) return undefined;
  if (found.size < 1000 || found.size > largestCompressed) return undefined;
  // As it is, where nothing of it is wanted: every browser can read that (RFC 9110, 12.5.3).
  const negotiation: Negotiation = new Negotiator({ headers });
  const wanted = negotiation.encoding([...codings, 'identity'], { preferred: codings });
  return codings.find((coding) => coding === wanted);
}

interface Compressed {
  readonly found: Found;
  readonly encoding: Encoding;
  readonly kept: Map<string, Promise<Buffer>>;
}

async function sendKept(
  { request, response, status }: FileRequest,
  { found, encoding, kept }: Compressed,
): Promise<void> {
  const key = `${found.file} ${found.tag} ${encoding}`;
  const compressed = kept.get(key) ?? compress(found.file, encoding);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, compressed);
  const bytes = await compressed;
  response.writeHead(status, { 'Content-Encoding': encoding, 'Content-Length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

async function compress(file: string, encoding: Encoding): Promise<Buffer> {
  const bytes = await readFile(file);
  if (encoding === 'gzip') return promisify(gzip)(bytes);
  // The highest quality takes a second for a large script, 6 a hundredth.
  return promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
}

function sendPlain({ request, response, status }: FileRequest, found: Found): void {
  response.writeHead(status, { 'Content-Length': found.size });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(found.file)
    .on('error', () => response.destroy())
    .pipe(response);
}
