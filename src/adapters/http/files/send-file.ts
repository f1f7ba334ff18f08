import type { Response } from 'express';
import { sendProblem } from '../problem.ts';
import type { TenantPort } from '../tenant-port.ts';
import type { FoundBlob } from './blob-port.ts';

interface Sending {
  readonly tenant: TenantPort;
  readonly found: FoundBlob<string>;
  /** The header `Cache-Control`: who may keep it, and for how long. */
  readonly cache: string;
}

/** Sends a kept file, whole or in ranges; its type is what its first bytes tell. */
export function sendFile(response: Response, { tenant, found, cache }: Sending): void {
  response.set({ 'Content-Type': found.type, 'Cache-Control': cache });
  response.set('ETag', `"${found.blob}"`);
  const how = { root: tenant.blobs.folder, cacheControl: false, lastModified: false };
  response.sendFile(found.blob, how, (error: unknown) => {
    if (error !== undefined && !response.headersSent) refuseRange(response, found.bytes);
    // The reader went away, or the file did: what was begun cannot be finished.
    else if (!response.writableEnded) response.destroy();
  });
}

/** The file was there a moment ago, so what cannot be sent is the range. */
function refuseRange(response: Response, bytes: number): void {
  response.set({ 'Content-Range': `bytes */${String(bytes)}`, 'Cache-Control': 'no-store' });
  const sentence = 'The file has no such range: ask for a part that is there.';
  sendProblem(response, { status: 416, code: 'NoSuchRange', sentence });
}
