import { createProgress } from '../../src/adapters/cli/progress.ts';
import { openGround } from './ground.ts';
import { judgeCompetition } from './judge-competition.ts';
import { readOptions } from './options.ts';
import { isWhole, reportLines, reportOf } from './report.ts';

// A bar and lines on a terminal, JSON Lines in a pipe. Ctrl-C ends after the heat on the floor.
const options = readOptions(process.argv.slice(2));
const isPiped = !process.stdout.isTTY;
const terminal = {
  out: (line: string) => void process.stdout.write(`${line}\n`),
  talk: (line: string) => void process.stderr.write(`${line}\n`),
  outlive: () => undefined,
  retalk: (line: string) => void process.stderr.write(`\r${line}`),
  input: (async function* () {})(),
  ...{ isTerminal: !isPiped, talksToPerson: process.stderr.isTTY },
  ...{ width: process.stderr.columns, colour: false },
};
const label = `judging ${options.competition.title}`;
const progress = createProgress({ terminal, json: isPiped, label, unit: 'heats' });
const over = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => over.abort());
const ground = await openGround(options.competition);
try {
  const run = await judgeCompetition(ground, options, {
    heat: progress.update,
    isOver: () => over.signal.aborted,
  });
  progress.finish();
  const lines = isPiped ? [JSON.stringify(reportOf(run, options))] : reportLines(run, options);
  for (const line of lines) terminal.out(line);
  process.exitCode = over.signal.aborted ? 130 : isWhole(run) ? 0 : 1;
} finally {
  await ground.stop();
}
