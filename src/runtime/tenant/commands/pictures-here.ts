import type { DomainCommand } from '../../../domain/commands.ts';
import { pictureFiles } from '../../../domain/screen/picture/picture-files.ts';
import type { Tenant } from '../tenant.ts';

/** Which of the pictures that a command names lie in the tenant's files. */
export async function picturesHere(
  { type, data }: DomainCommand,
  { blobs }: Pick<Tenant, 'blobs'>,
): Promise<ReadonlySet<string>> {
  if (type !== 'ChooseTheme' || data.picture === undefined) return none;
  const found = await blobs.find(data.picture, pictureFiles);
  return found ? new Set([found.blob]) : none;
}

const none: ReadonlySet<string> = new Set();
