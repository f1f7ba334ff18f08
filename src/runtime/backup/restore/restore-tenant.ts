import { rmSync } from 'node:fs';
import path from 'node:path';
import { isCopied } from '../../../adapters/backup/copy-blob.ts';
import { sizeOf } from '../../../adapters/backup/write-whole.ts';
import { bornFor, trusted } from '../../../domain/identity.ts';
import type { Metadata } from '../../../domain/message.ts';
import type { Head } from '../../../domain/ports/event-store.ts';
import { dataFolder, type DataFolder } from '../../data-folder.ts';
import { derivedId } from '../../derived-id.ts';
import { assertTaken } from '../../operator/create-showcase.ts';
import { withTenant } from '../../tenant-client.ts';
import { assertReplaceable, assertWhole } from './assert-restorable.ts';
import { readCopiedVault } from '../copied-keys.ts';
import { copiedEvent } from './copied-events.ts';
import { judgesSince, type JudgeSince } from './judges-since.ts';
import { vaultSince } from './known-since.ts';
import { eventsSince, newerThan, type NewerLog } from './newer-logs.ts';
import { asOnlyWriter, putInPlace } from './put-in-place.ts';
import { stageCopy } from './stage-copy.ts';
import { standingOf, type Standing } from './standing.ts';
import type { Restore } from './wanted.ts';

export interface Restored extends Head {
  /** When the last event that was put back was recorded. */
  readonly recordedAt: string;
  /** People with a key, and people who are forgotten. */
  readonly people: number;
  readonly forgotten: number;
  readonly blobs: number;
  /** Files of the copy that are not there, or not what was written. */
  readonly lostBlobs: readonly string[];
  readonly standing: Standing;
  /** The folder that keeps what was replaced; null where nothing was. */
  readonly kept: string | null;
  readonly newer: readonly NewerLog[];
  readonly judges: readonly JudgeSince[];
}

/**
 * Puts a copy back as a tenant: made and opened in a folder of its own first, so that what takes
 * the place of the live files is known to open. Fails as differing where the copy is not whole,
 * or where a newer or another log stands there and it is not forced.
 */
export async function restoreTenant(restore: Restore): Promise<Restored> {
  const { data, key, copy } = restore;
  await assertWhole(restore);
  const standing = await standingOf(data, key, restore);
  assertReplaceable(restore, standing);
  const staging = dataFolder(path.join(data.root, 'restoring', key));
  rmSync(staging.root, { recursive: true, force: true });
  try {
    const staged = await stage(restore, staging);
    const born = bornFor(copy.stream);
    const end = { revision: staged.revision, standing };
    const newer = await newerThan(restore, end);
    const judges = await judgesSince(staging, born, await eventsSince(restore, end));
    const blobs = await putBlobs(restore);
    const kept = restore.dryRun ? undefined : await put(restore, staging.tenant(born));
    return { ...staged, ...blobs, standing, kept: kept ?? null, newer, judges };
  } finally {
    rmSync(staging.root, { recursive: true, force: true });
  }
}

async function stage(restore: Restore, staging: DataFolder) {
  const { data, key, from, copy } = restore;
  const born = bornFor(copy.stream);
  const vault = await vaultSince(data, {
    ...{ wanted: restore, vault: await readCopiedVault(from, copy) },
    keys: [key, copy.key, born],
  });
  const head = await stageCopy(staging.tenant(born), { ...restore, vault });
  await openStaged(staging, born, key);
  const { metadata = '{}' } = copiedEvent(from, copy, head.revision) ?? {};
  const { recordedAt } = trusted<Metadata>(JSON.parse(metadata));
  const forgotten = vault.keys.filter((one) => one.key === null).length;
  const people = vault.keys.length - forgotten;
  return { ...head, recordedAt, people, forgotten };
}

/** Opens what was put together, as its process will; a copy says that it goes on by itself. */
function openStaged(staging: DataFolder, born: string, key: string): Promise<void> {
  return withTenant({ data: staging, key: born }, async (tenant) => {
    if (born === 'index') return;
    const commandId = derivedId('continue-log', key);
    const go = { commandId, type: 'ContinueLog', data: { key } };
    assertTaken(await tenant.submit([go]), () => `${key} cannot go on from here.`);
  });
}

/** Files first: they are named by what they hold, so one too many harms nobody. */
async function putBlobs({ data, key, from, copy, dryRun }: Restore) {
  const to = data.tenant(key).blobs;
  const lostBlobs: string[] = [];
  for (const { blob, bytes } of copy.blobs) {
    const isThere = sizeOf(from.blob(blob)) === bytes;
    const isWanted = !dryRun && sizeOf(path.join(to, blob)) !== bytes;
    if (!isThere || (isWanted && !(await isCopied(from.blobs, to, blob)))) lostBlobs.push(blob);
  }
  return { blobs: copy.blobs.length - lostBlobs.length, lostBlobs };
}

function put(restore: Restore, staged: ReturnType<DataFolder['tenant']>) {
  const { data, key } = restore;
  return asOnlyWriter(data, { key }, async () => {
    // Asked again: until now somebody may have marked.
    assertReplaceable(restore, await standingOf(data, key, restore));
    return putInPlace(staged, data.tenant(key));
  });
}
