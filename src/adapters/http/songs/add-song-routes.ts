import type { Express } from 'express';
import type { TenantPort } from '../tenant-port.ts';
import { receiveSong } from './receive-song.ts';
import { sendDjWorker } from './send-dj-worker.ts';
import { sendSong } from './send-song.ts';
import { sendZip } from './send-zip.ts';

/** What the DJ's page fetches besides itself: the songs, all of them at once, and its worker. */
export function addSongRoutes(app: Express, tenant: TenantPort): void {
  const { base } = tenant;
  app.post(`${base}dj/files`, receiveSong(tenant));
  app.get(`${base}dj/files/:blob`, sendSong(tenant));
  app.get(`${base}dj/songs.zip`, sendZip(tenant));
  app.get(`${base}dj-sw.js`, sendDjWorker(tenant));
}
