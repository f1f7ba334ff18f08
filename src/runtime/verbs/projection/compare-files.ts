import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { messageOf } from '../../../adapters/cli/errors.ts';
import { openReadModel, type ReadModel } from '../../../adapters/sqlite/read-model.ts';
import { projectionsOf, tablesOf } from '../../../projections/catalogue.ts';
import { projectBatch } from '../../../projections/project-batch.ts';
import { comparison, compareWithLog, type Comparison } from '../../compare.ts';
import type { Reading } from '../../operator/reading.ts';
import { checkpointAt } from '../../tenant/log/checkpoint-at.ts';
import { inBatches, readFacts } from '../../tenant/read-facts.ts';

export interface FileComparison extends Comparison {
  /** False where the live file is damaged so that it cannot be read at all. */
  readonly readable: boolean;
  readonly sentence: string;
}

interface Files {
  readonly live: string;
  readonly rebuilt: string;
}

/** Compares a rebuilt file with the live one at the revision that the live one shows. */
export async function compareFiles(log: Reading, files: Files): Promise<FileComparison> {
  if (!existsSync(files.live)) return nothingToCompare('there was no live read model', true);
  try {
    const found = await compareBoth(log, files);
    return { ...found, readable: true, sentence: 'equal' };
  } catch (error) {
    const sentence = `the live read model could not be read: ${messageOf(error)}`;
    return nothingToCompare(sentence, false);
  }
}

function nothingToCompare(sentence: string, readable: boolean): FileComparison {
  return { revision: -1, rows: 0, differences: [], differing: 0, readable, sentence };
}

async function compareBoth(log: Reading, files: Files): Promise<Comparison> {
  const tables = tablesOf(log.key);
  const rebuilt = openReadModel({ file: files.rebuilt, tables });
  const live = await pinnedPast(files.live, log.key, revisionOf(rebuilt));
  try {
    const revision = revisionOf(live);
    // Rows cannot be turned back: a live file that stays behind is compared with the log itself.
    if (revision < revisionOf(rebuilt)) return await compareWithLog(log, files.live);
    await follow(rebuilt, log, revision);
    return comparison(log.key, revision, { live, rebuilt });
  } finally {
    live.close();
    rebuilt.close();
  }
}

/** The live rows as of one moment, once they have seen `revision`; a running tenant gets there. */
async function pinnedPast(file: string, key: string, revision: number): Promise<ReadModel> {
  const open = (): ReadModel =>
    openReadModel({ file, tables: tablesOf(key), readonly: true, pinned: true });
  let live = open();
  for (let tries = 0; tries < 10 && revisionOf(live) < revision; tries += 1) {
    live.close();
    await pause(50);
    live = open();
  }
  return live;
}

function revisionOf(readModel: ReadModel): number {
  return readModel.checkpoint()?.revision ?? -1;
}

/** Brings the rebuilt rows to exactly the revision that the live ones show. */
async function follow(rebuilt: ReadModel, log: Reading, revision: number): Promise<void> {
  const facts = readFacts(log, { from: revisionOf(rebuilt) + 1, to: revision });
  for await (const batch of inBatches(facts, 10_000)) {
    const checkpoint = await checkpointAt(log, batch.at(-1)?.revision ?? revision);
    rebuilt.update((rows) => {
      projectBatch(projectionsOf(log.key), batch, rows);
      return checkpoint;
    });
  }
}
