import type { RequestHandler } from 'express';
import { sendProblem, type Problem } from '../problem.ts';
import type { TenantPort } from '../tenant-port.ts';
import type { BlobRefusal } from './blob-port.ts';
import { forPlayers } from './for-players.ts';

const refusals: Readonly<Record<BlobRefusal, Problem>> = {
  'too large': {
    status: 413,
    code: 'SongTooLarge',
    sentence: 'This file is larger than 20 MB: save the song in a smaller format.',
  },
  'no audio': {
    status: 415,
    code: 'NotAudio',
    sentence: 'This file is no song that is known here: choose an MP3, M4A, AAC, OGG, FLAC or WAV.',
  },
  'no room': {
    status: 507,
    code: 'NoRoomForSongs',
    sentence: 'The songs of this showcase fill their 4 GB: ask the operator to make room.',
  },
};

/**
 * Takes in the file of a song, its bytes being the body, and answers what a command then names.
 * It is on disk before the answer, so before any event speaks of it.
 */
export function receiveSong(tenant: TenantPort): RequestHandler {
  return forPlayers(tenant, async (request, response) => {
    const kept = await tenant.blobs.keep(request);
    if (typeof kept === 'string') {
      request.resume();
      sendProblem(response, refusals[kept]);
    } else response.json(kept);
  });
}
