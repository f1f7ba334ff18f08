import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BackupFolder } from '../../adapters/backup/backup-folder.ts';
import { pour } from '../../adapters/backup/copy-blob.ts';
import type { Part, TenantCopy } from '../../adapters/backup/manifest.ts';
import { partRows, sumOf } from '../../adapters/backup/part-lines.ts';
import { checkChain, type ChainCheck } from '../../adapters/sqlite/verify/check-chain.ts';
import { examineRow } from '../../adapters/sqlite/verify/examine-row.ts';
import {
  collectFaults,
  type LogFault,
  type LogFaults,
} from '../../adapters/sqlite/verify/log-faults.ts';
import { readKeys, type CopiedKeys } from './copied-keys.ts';

export interface CheckedCopy {
  readonly ok: boolean;
  readonly events: number;
  /** The first 20, in order of revision. */
  readonly faults: readonly LogFault[];
  readonly faultCount: number;
}

interface Check {
  readonly from: BackupFolder;
  readonly copy: TenantCopy;
  readonly faults: LogFaults;
}

const faultsShown = 20;

/**
 * Proves a tenant's copy: every file against the manifest, every event against the chain of
 * hashes, and the vault against all that is sealed in the log. Answers with faults whatever it
 * finds, and reads only.
 */
export async function checkCopy(
  from: BackupFolder,
  copy: TenantCopy,
  onProgress?: (events: number, total: number) => void,
): Promise<CheckedCopy> {
  const faults = collectFaults();
  const check = { from, copy, faults };
  const keys = await readKeys(from, copy, faults);
  const chain = checkChain(faults);
  for (const part of copy.parts) {
    await checkPart(check, part, { chain, keys });
    onProgress?.(chain.events(), copy.revision + 1);
    await nextTurn();
  }
  checkEnd(check, chain);
  await checkBlobs(check);
  const shown = faults.first(faultsShown);
  return {
    ...{ ok: shown.length === 0, events: chain.events(), faults: shown },
    faultCount: faults.count(),
  };
}

async function checkPart(
  { from, copy, faults }: Check,
  part: Part,
  { chain, keys }: { readonly chain: ChainCheck; readonly keys: CopiedKeys | undefined },
): Promise<void> {
  const file = from.part(copy.key, part);
  const name = path.basename(file);
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return faults.add(part.first, 'missing', `The part ${name} is not there.`);
  const before = faults.count();
  for (const [index, row] of partRows(bytes).entries()) {
    const found = row && examineRow(row);
    if (!found) faults.add(part.first + index, 'unreadable', `A line of ${name} is no event.`);
    else if (found.event.stream !== copy.stream)
      faults.add(part.first + index, 'foreign', `${name} holds an event of another stream.`);
    else {
      chain.accept(found);
      keys?.accept(found.event);
    }
  }
  // The chain names the revision; what lies outside of all events is found by the sum alone.
  if (faults.count() === before && sumOf(bytes) !== part.sum)
    faults.add(part.first, 'altered', `The part ${name} is not what was written.`);
}

function checkEnd({ copy, faults }: Check, chain: ChainCheck): void {
  const { revision = -1, hash = '' } = chain.head() ?? {};
  if (revision < copy.revision) {
    const ends = `it ends at ${String(revision)}`;
    faults.add(revision + 1, 'cut', `The manifest names revision ${copy.revision}, ${ends}.`);
  } else if (revision > copy.revision || hash !== copy.hash)
    faults.add(
      copy.revision,
      'witness',
      'The log ends with another event than the manifest names.',
    );
}

async function checkBlobs({ from, copy, faults }: Check): Promise<void> {
  for (const { blob } of copy.blobs) {
    const sum = await pour(from.blob(blob)).catch(() => undefined);
    if (sum === undefined) faults.add(-1, 'blob', `The file ${blob} is not there.`);
    else if (sum !== blob) faults.add(-1, 'blob', `The file ${blob} is not what was written.`);
  }
}
