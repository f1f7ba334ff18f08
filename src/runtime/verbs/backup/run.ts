import { exitCodes, type ExitCode } from '../../../adapters/cli/exit-codes.ts';
import { printList, type Column } from '../../../adapters/cli/output.ts';
import { createProgress, type Progress } from '../../../adapters/cli/progress.ts';
import { runBackup, type Outcome } from '../../backup/run-backup.ts';
import { hasLog, knownKeys, resolveKey } from '../../operator/showcases.ts';
import { flag, readOptions, text, type Call, type Verb } from '../verb.ts';
import { placeOf, placeOptions } from './backup-place.ts';

const options = { ...placeOptions, to: text, dryRun: flag };

interface Row {
  readonly key: string;
  readonly stream: string | null;
  readonly revision: number | null;
  readonly hash: string | null;
  /** What came to the backup: events, and bytes of all files. */
  readonly events: number;
  readonly bytes: number;
  readonly result: string;
}

const columns: readonly Column<Row>[] = [
  { title: 'KEY', value: ({ key }) => key },
  { title: 'REVISION', value: ({ revision }) => revision },
  { title: 'NEW EVENTS', value: ({ events }) => events },
  { title: 'BYTES', value: ({ bytes }) => bytes },
  { title: 'RESULT', value: ({ result }) => result },
];

/** `backup run`: copies tenants into a folder; what fails of one leaves the others. */
export const run: Verb = async (call) => {
  const { json, to, vaults, dryRun } = readOptions(call, options);
  const { data, terminal } = call;
  const place = placeOf(to, '--to', vaults);
  const told = tellProgress(call);
  const request = { data, to: place, dryRun, keys: await keysOf(call), onProgress: told.update };
  const codes: ExitCode[] = [];
  const rows = rowsOf(runBackup(request), { dryRun, codes, finish: told.finish });
  const empty = 'There is nothing to copy yet.';
  await printList(terminal, { rows, columns, json, empty });
  if (dryRun) terminal.talk('A dry run: nothing was written.');
  return [exitCodes.differs, exitCodes.failed].find((code) => codes.includes(code)) ?? worst(codes);
};

function worst(codes: readonly ExitCode[]): ExitCode {
  return codes.find((code) => code !== exitCodes.ok) ?? exitCodes.ok;
}

/** Those that were named, or all that have a log; the administration first. */
async function keysOf({ arguments: named, data }: Call): Promise<string[]> {
  if (named.length > 0) return Promise.all(named.map((one) => resolveKey(data, one)));
  const keys = (await knownKeys(data)).filter((key) => hasLog(data, key));
  return hasLog(data, 'index') ? ['index', ...keys] : keys;
}

function tellProgress(call: Call) {
  const { json } = readOptions(call, options);
  let current: { readonly key: string; readonly progress: Progress } | undefined;
  const finish = (): void => {
    current?.progress.finish();
    current = undefined;
  };
  const begin = (key: string) => {
    finish();
    const label = `copying ${key}`;
    return {
      key,
      progress: createProgress({ terminal: call.terminal, json, label, unit: 'events' }),
    };
  };
  const update = (key: string, done: number, total: number): void => {
    current = current?.key === key ? current : begin(key);
    current.progress.update(done, total);
  };
  return { update, finish };
}

async function* rowsOf(
  outcomes: AsyncIterable<Outcome>,
  { dryRun, codes, finish }: { dryRun: boolean; codes: ExitCode[]; finish: () => void },
): AsyncGenerator<Row> {
  for await (const outcome of outcomes) {
    finish();
    codes.push(outcome.code);
    yield rowOf(outcome, dryRun);
  }
}

function rowOf({ key, copy, events = 0, bytes = 0, sentence }: Outcome, dryRun: boolean): Row {
  const { stream = null, revision = null, hash = null } = copy ?? {};
  const copied = bytes === 0 ? 'nothing new' : dryRun ? 'would be copied' : 'copied';
  return { key, stream, revision, hash, events, bytes, result: sentence ?? copied };
}
