import type { RequestHandler } from 'express';
import { songFiles } from '../../../domain/song/audio-type.ts';
import { songStaff } from '../../pages/roles.ts';
import { forRoles } from '../files/for-roles.ts';
import { sendFile } from '../files/send-file.ts';
import { problems, sendProblem } from '../problem.ts';
import type { TenantPort } from '../tenant-port.ts';

/** Sends the file of a song to who may play it. */
export function sendSong(tenant: TenantPort): RequestHandler {
  return forRoles({ tenant, roles: songStaff }, async (request, response) => {
    const { blob } = request.params;
    const found = typeof blob === 'string' ? await tenant.blobs.find(blob, songFiles) : undefined;
    // Asked for again each time, so that who lost the role hears nothing more.
    if (found) sendFile(response, { tenant, found, cache: 'private, no-cache' });
    else sendProblem(response, problems.notFound);
  });
}
