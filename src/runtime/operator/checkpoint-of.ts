import { existsSync } from 'node:fs';
import { openReadModel } from '../../adapters/sqlite/read-model.ts';
import type { Checkpoint } from '../../adapters/sqlite/rows/checkpoint.ts';

/** What the read model in a file has seen; undefined where it is not there, or has seen nothing. */
export function checkpointOf(file: string): Checkpoint | undefined {
  if (!existsSync(file)) return undefined;
  const readModel = openReadModel({ file, tables: [], readonly: true });
  try {
    return readModel.checkpoint();
  } finally {
    readModel.close();
  }
}
