import { usage } from '../../../adapters/cli/errors.ts';
import { backupFolder, type BackupFolder } from '../../../adapters/backup/backup-folder.ts';
import { text } from '../verb.ts';

/** The option that says where vaults are kept. */
export const placeOptions = { vaults: text };

/** The backup that an option names. */
export function placeOf(
  given: string | undefined,
  option: '--to' | '--from',
  vaults: string | undefined,
): BackupFolder {
  if (given === undefined)
    throw usage(`Which backup? Name its folder: ${option} /media/stick/floorcraft.`);
  return backupFolder(given, vaults);
}
