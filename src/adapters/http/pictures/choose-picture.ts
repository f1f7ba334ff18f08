import { Readable } from 'node:stream';
import type { Request, RequestHandler } from 'express';
import { largestPicture, pictureFiles } from '../../../domain/screen/picture/picture-files.ts';
import { coloursOf } from '../../../domain/screen/colours-of.ts';
import { theTheme, usualTheme } from '../../../domain/screen/state.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { staff } from '../../pages/roles.ts';
import { submitForm } from '../act.ts';
import { forRoles } from '../files/for-roles.ts';
import { problems, type Problem } from '../problem.ts';
import { sendProblemPage } from '../serve-page.ts';
import { keepNotice } from '../session/notice.ts';
import type { TenantPort } from '../tenant-port.ts';
import { pictureRefusals } from './picture-refusals.ts';
import { readForm } from './read-form.ts';

const notChosen: Problem = {
  status: 422,
  code: 'NoPictureChosen',
  sentence: 'No picture was chosen: choose a file first.',
};

const notAForm: Problem = {
  status: 400,
  code: 'Unreadable',
  sentence: 'The form cannot be read: send it from the page again.',
};

/**
 * Takes the form of a picture, as a browser sends it with or without scripts: keeps the file,
 * chooses it beside the colours as they stand, and leads back to the page with what became of it.
 */
export function choosePicture(tenant: TenantPort): RequestHandler {
  const refuse: Parameters<typeof forRoles>[0]['refuse'] = (request, response, problem) => {
    sendProblemPage(request, response, { tenant, problem });
  };
  return forRoles({ tenant, roles: staff, refuse }, async (request, response) => {
    const kept = await keptPicture(tenant, request);
    const back = 'desk/screens';
    if ('code' in kept) {
      request.resume();
      const { code, sentence } = kept;
      keepNotice(response, tenant, { kind: 'refused', code, sentence });
      response.redirect(303, `${tenant.base}${back}`);
    } else {
      const data = themeWith(tenant, kept.blob);
      await submitForm({ tenant, request, response }, { type: 'ChooseTheme', data, back });
    }
  });
}

async function keptPicture(
  { blobs }: TenantPort,
  request: Request,
): Promise<{ readonly blob: string } | Problem> {
  const form = await readForm(request, { file: 'picture', largest: largestPicture });
  if (form === 'unreadable') return notAForm;
  if (form === 'too large') return pictureRefusals[form];
  if ('wrong' in form) return problems.notUtf8(form.wrong);
  if (!form.file) return notChosen;
  const kept = await blobs.keep(Readable.from([Buffer.from(form.file)]), pictureFiles);
  return typeof kept === 'string' ? pictureRefusals[kept] : kept;
}

function themeWith(tenant: TenantPort, picture: string): Record<string, unknown> {
  const theme = tenant.rows().get(sliceTables.theme, theTheme) ?? usualTheme;
  return { ...coloursOf(theme), art: 'picture', picture };
}
