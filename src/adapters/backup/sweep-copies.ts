import { rmSync } from 'node:fs';
import path from 'node:path';
import type { BackupFolder } from './backup-folder.ts';
import { namesIn } from './copy-blob.ts';
import type { TenantCopy } from './manifest.ts';

/**
 * Removes what no manifest names any more: parts that were written anew, the vault as it was
 * before (it may hold the key of somebody who was forgotten since), and what was never finished.
 */
export function sweepCopies(folder: BackupFolder, copy: TenantCopy): void {
  const { key } = copy;
  const named = [
    ...copy.parts.map((part) => folder.part(key, part)),
    folder.vault(key, copy.vault),
  ];
  for (const files of new Set(named.map((file) => path.dirname(file)))) {
    for (const name of namesIn(files)) {
      const file = path.join(files, name);
      if (/\.jsonl(\.unfinished)?$/.test(name) && !named.includes(file)) rmSync(file);
    }
  }
}
