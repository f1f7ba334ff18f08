import { messageOf } from '../../../adapters/cli/errors.ts';
import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { nameLines, printOne } from '../../../adapters/cli/output.ts';
import { createProgress } from '../../../adapters/cli/progress.ts';
import {
  verifyLog,
  type Verified,
  type VerifyOptions,
} from '../../../adapters/sqlite/verify-log.ts';
import { checkpointOf } from '../../operator/checkpoint-of.ts';
import { logFile } from '../../operator/reading.ts';
import { resolveKey } from '../../operator/showcases.ts';
import { readModelFile } from '../../tenant/open-tenant.ts';
import { streamIn } from '../../tenant/log/tenant-stream.ts';
import { readSnapshot } from '../../tenant/log/snapshot.ts';
import { argument, readOptions, type Call, type Verb } from '../verb.ts';

/** `events verify`: recomputes the hash chain and asks those who have seen the log. */
export const verifyEvents: Verb = async (call) => {
  const { json } = readOptions(call, {});
  const { data, terminal } = call;
  const key = await resolveKey(data, argument(call, 0));
  const file = logFile(data, key);
  const witnesses = witnessesOf(call, key);
  const progress = createProgress({ terminal, json, label: `verifying ${key}`, unit: 'events' });
  const verified = await verifyLog({
    ...{ file, stream: streamIn(file, key), witnesses },
    onProgress: ({ events, total }) => progress.update(events, total),
  });
  progress.finish();
  const names = witnesses.map(({ name }) => name);
  const value = { key, ...verified, witnesses: names };
  printOne(terminal, { json, value, lines: linesOf(key, verified, names) });
  return verified.ok ? exitCodes.ok : exitCodes.differs;
};

/** Who has seen the log; a witness that cannot be read bears no witness. */
function witnessesOf(call: Call, key: string): VerifyOptions['witnesses'] {
  const snapshot = readSnapshot(call.data.tenant(key).snapshot);
  const kept = snapshot ? [{ name: 'snapshot', ...snapshot.head }] : [];
  return [...readModelWitness(call, key), ...kept];
}

function readModelWitness(call: Call, key: string): VerifyOptions['witnesses'] {
  try {
    const seen = checkpointOf(readModelFile(call.data, key));
    return seen ? [{ name: 'read model', ...seen }] : [];
  } catch (error) {
    call.terminal.talk(`The read model cannot be asked: ${messageOf(error)}`);
    return [];
  }
}

function linesOf(key: string, found: Verified, witnesses: readonly string[]): string[] {
  const { events, head, ok, faultCount, faults } = found;
  const summary = nameLines({
    log: key,
    events,
    head: head && `revision ${head.revision}, hash ${head.hash}`,
    witnesses: witnesses.join(', ') || 'none',
    result: ok ? 'whole: nothing altered, nothing missing' : `${faultCount} faults`,
  });
  const named = faults.map(
    ({ revision, code, sentence }) => `  revision ${revision}, ${code}: ${sentence}`,
  );
  return [...summary, ...named];
}
