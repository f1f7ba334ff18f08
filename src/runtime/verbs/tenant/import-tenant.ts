import { usage } from '../../../adapters/cli/errors.ts';
import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { nameLines, printOne } from '../../../adapters/cli/output.ts';
import { createProgress } from '../../../adapters/cli/progress.ts';
import { keyOfPath } from '../../../domain/listing/state.ts';
import {
  importCompetition,
  rehearseImport,
  type Imported,
  type ImportRequest,
} from '../../operator/import-competition.ts';
import { readCompetitionFile } from '../../operator/read-competition-file.ts';
import { listedShowcases } from '../../operator/showcases.ts';
import { argument, flag, readOptions, text, type Call, type Verb } from '../verb.ts';
import { listIrregular } from './list-irregular.ts';
import { showcasePath } from './showcase-path.ts';

const options = { as: text, event: text, timeZone: text, locale: text, dryRun: flag };

/** `tenant import`: makes a showcase of a file, or completes one that was begun. */
export const importTenant: Verb = async (call) => {
  const { as, dryRun, event, timeZone, locale } = readOptions(call, options);
  if (as === undefined) throw usage('Where to? Name the showcase: --as 2026-boston.');
  const { data } = call;
  const path = showcasePath(as, await listedShowcases(data));
  const file = readCompetitionFile(argument(call, 0), { event, timeZone, locale });
  const facts = { key: keyOfPath(path), path, title: file.competition.title, dryRun };
  const request = { data, file, path };
  const imported = await (dryRun ? rehearseImport(request) : importVisibly(call, request));
  // All of them, those of an earlier import too.
  const standing = dryRun ? {} : await listIrregular(data, facts.key);
  report(call, { ...facts, ...imported, ...standing });
  return exitCodes.ok;
};

async function importVisibly(call: Call, request: ImportRequest): Promise<Imported> {
  const { json } = readOptions(call, options);
  const label = `importing ${keyOfPath(request.path)}`;
  const progress = createProgress({ terminal: call.terminal, json, label, unit: 'commands' });
  try {
    return await importCompetition({ ...request, onProgress: progress.update });
  } finally {
    progress.finish();
  }
}

type Report = Imported & {
  readonly key: string;
  readonly path: string;
  readonly title: string;
  readonly dryRun: boolean;
};

function report(call: Call, value: Report): void {
  const { json } = readOptions(call, options);
  printOne(call.terminal, { json, value, lines: linesOf(value) });
  call.terminal.talk(remark(value));
}

function linesOf(value: Report): string[] {
  const { key, title, dryRun, accepted, duplicate, events, irregular, notices } = value;
  const changed = dryRun ? `${accepted} would be accepted` : `${accepted} accepted`;
  const lines = nameLines({
    showcase: `${key} (${title})`,
    commands: `${changed}, ${duplicate} duplicate`,
    events: accepted === 0 ? undefined : events,
    irregular: irregular.length === 0 ? undefined : `${irregular.length} entries`,
    notices: notices.length === 0 ? undefined : notices.length,
  });
  const listed = irregular.map(
    ({ entry, contest, back, irregular: why }) =>
      `  entry ${entry} in ${contest}, back ${back}: ${why.join(', ')}`,
  );
  return [...lines, ...listed, ...notices.map(({ sentence }) => `  ${sentence}`)];
}

function remark({ key, accepted, dryRun }: Report): string {
  if (accepted === 0) return 'Everything in the file is there already: nothing changed.';
  if (dryRun) return 'A dry run: nothing was changed.';
  return `See it: floorcraft history log ${key} --limit 5`;
}
