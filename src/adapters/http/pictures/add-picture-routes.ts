import type { Express } from 'express';
import { staff } from '../../pages/roles.ts';
import { pictureFiles } from '../../../domain/screen/picture/picture-files.ts';
import { receiveFile } from '../files/receive-file.ts';
import type { TenantPort } from '../tenant-port.ts';
import { choosePicture } from './choose-picture.ts';
import { pictureRefusals } from './picture-refusals.ts';
import { sendPicture } from './send-picture.ts';

/** Pictures behind the boards: uploaded by a program or a form, and shown to everybody. */
export function addPictureRoutes(app: Express, tenant: TenantPort): void {
  const { base } = tenant;
  const receiving = { roles: staff, kind: pictureFiles, refusals: pictureRefusals };
  app.post(`${base}desk/pictures`, receiveFile(tenant, receiving));
  app.post(`${base}desk/pictures/choose`, choosePicture(tenant));
  app.get(`${base}pictures/:blob`, sendPicture(tenant));
}
