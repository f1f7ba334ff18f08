import type { RequestHandler, Response } from 'express';
import { problems, sendProblem } from '../problem.ts';
import type { TenantPort } from '../tenant-port.ts';
import { forPlayers } from './for-players.ts';

/** Sends the file of a song, whole or in ranges; its type is what its first bytes tell. */
export function sendSong(tenant: TenantPort): RequestHandler {
  return forPlayers(tenant, async (request, response) => {
    const { blob } = request.params;
    const found = typeof blob === 'string' ? await tenant.blobs.find(blob) : undefined;
    if (!found) {
      sendProblem(response, problems.notFound);
      return;
    }
    // Asked for again each time, so that who lost the role hears nothing more.
    response.set({ 'Content-Type': found.type, 'Cache-Control': 'private, no-cache' });
    response.set('ETag', `"${found.blob}"`);
    const how = { root: tenant.blobs.folder, cacheControl: false, lastModified: false };
    response.sendFile(found.blob, how, (error: unknown) => {
      if (error !== undefined && !response.headersSent) refuseRange(response, found.bytes);
      // The reader went away, or the file did: what was begun cannot be finished.
      else if (!response.writableEnded) response.destroy();
    });
  });
}

/** The file was there a moment ago, so what cannot be sent is the range. */
function refuseRange(response: Response, bytes: number): void {
  response.set('Content-Range', `bytes */${String(bytes)}`);
  const sentence = 'The file has no such range: ask for a part that is there.';
  sendProblem(response, { status: 416, code: 'NoSuchRange', sentence });
}
