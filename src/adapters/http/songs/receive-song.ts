import type { RequestHandler } from 'express';
import { songFiles } from '../../../domain/song/audio-type.ts';
import { songStaff } from '../../pages/roles.ts';
import { receiveFile } from '../files/receive-file.ts';
import type { TenantPort } from '../tenant-port.ts';

const refusals = {
  'too large': {
    status: 413,
    code: 'SongTooLarge',
    sentence: 'This file is larger than 20 MB: save the song in a smaller format.',
  },
  'another kind': {
    status: 415,
    code: 'NotAudio',
    sentence: 'This file is no song that is known here: choose an MP3, M4A, AAC, OGG, FLAC or WAV.',
  },
  'no room': {
    status: 507,
    code: 'NoRoomForSongs',
    sentence: 'The files of this showcase fill their 4 GB: ask the operator to make room.',
  },
} as const;

/** Takes in the file of a song. */
export function receiveSong(tenant: TenantPort): RequestHandler {
  return receiveFile(tenant, { roles: songStaff, kind: songFiles, refusals });
}
