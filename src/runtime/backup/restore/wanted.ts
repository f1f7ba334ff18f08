import type { BackupFolder } from '../../../adapters/backup/backup-folder.ts';
import type { TenantCopy } from '../../../adapters/backup/manifest.ts';
import type { DataFolder } from '../../data-folder.ts';

/** What is to be put in place: a copy, up to a revision. */
export interface Wanted {
  readonly from: BackupFolder;
  readonly copy: TenantCopy;
  readonly at: number;
}

/** Where it is to be put, and how. */
export interface Restore extends Wanted {
  readonly data: DataFolder;
  /** Under which key it is put back. */
  readonly key: string;
  /** Also over a log that is newer or another. */
  readonly force: boolean;
  readonly dryRun: boolean;
  readonly onProgress?: (events: number, total: number) => void;
}
