import type { Readable } from 'node:stream';
import type { RequestHandler, Response } from 'express';
import { ZipFile } from 'yazl';
import { songFiles } from '../../../domain/song/audio-type.ts';
import { runningOrder } from '../../../projections/songs/running-order.ts';
import { songStaff } from '../../pages/roles.ts';
import { forRoles } from '../files/for-roles.ts';
import type { TenantPort } from '../tenant-port.ts';
import { orderText, zipNames, type NamedFile } from './zip-names.ts';

/**
 * All songs as one ZIP, streamed file after file: what is compressed already is stored as it is,
 * so the whole length is known before the first byte and a page can show how far it is.
 */
export function sendZip(tenant: TenantPort): RequestHandler {
  return forRoles({ tenant, roles: songStaff }, async (_, response) => {
    const order = runningOrder(tenant.rows());
    const files = await filesHere(tenant, zipNames(order));
    const text = orderText(order, files);
    response.set({ 'Content-Type': 'application/zip', 'Cache-Control': 'private, no-store' });
    response.attachment(`${tenant.key}-songs.zip`);
    stream(response, { files, text, read: (blob) => tenant.blobs.read(blob) });
  });
}

/** A file that is not on this machine is left out; the running order in the ZIP says so. */
async function filesHere({ blobs }: TenantPort, files: readonly NamedFile[]): Promise<NamedFile[]> {
  const found = await Promise.all(files.map(({ blob }) => blobs.find(blob, songFiles)));
  return files.flatMap((file, at) => {
    const here = found[at];
    return here ? [{ ...file, bytes: here.bytes }] : [];
  });
}

interface Contents {
  readonly files: readonly NamedFile[];
  readonly text: string;
  readonly read: (blob: string) => Readable;
}

function stream(response: Response, { files, text, read }: Contents): void {
  const zip = new ZipFile();
  let open: Readable | undefined;
  const stop = (): void => {
    open?.destroy();
    if (!response.writableFinished) response.destroy();
  };
  response.once('close', stop);
  zip.once('error', stop);
  zip.addBuffer(Buffer.from(text, 'utf8'), '000 Running order.txt', { compress: false });
  for (const { name, blob, bytes } of files)
    zip.addReadStreamLazy(name, { compress: false, size: bytes }, (take) => {
      open = read(blob).once('error', stop);
      take(null, open);
    });
  zip.end({ forceZip64Format: false, comment: '' }, (...sizes: number[]) => {
    const [size = -1] = sizes;
    if (size >= 0) response.set('Content-Length', String(size));
  });
  zip.outputStream.pipe(response);
}
