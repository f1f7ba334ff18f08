import type { RequestHandler } from 'express';
import { pictureFiles } from '../../../domain/screen/picture/picture-files.ts';
import { sendFile } from '../files/send-file.ts';
import { problems, sendProblem } from '../problem.ts';
import type { TenantPort } from '../tenant-port.ts';

/** Its address is the hash of its bytes, so what was fetched once never changes. */
const cache = 'public, max-age=31536000, immutable';

/** Sends a picture to everybody, as the hall is seen by everybody; never the file of a song. */
export function sendPicture(tenant: TenantPort): RequestHandler {
  return async (request, response) => {
    const { blob } = request.params;
    const found =
      typeof blob === 'string' ? await tenant.blobs.find(blob, pictureFiles) : undefined;
    // What anybody may keep must not name the device that happened to ask first.
    response.removeHeader('Set-Cookie');
    if (found) sendFile(response, { tenant, found, cache });
    else sendProblem(response, problems.notFound);
  };
}
