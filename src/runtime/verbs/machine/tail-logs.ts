import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { printList, type Column } from '../../../adapters/cli/output.ts';
import { comingLines, newestLines, type LogLine, type LogQuestion } from '../../logs/read-logs.ts';
import { flag, readOptions, wholeNumber, type Verb } from '../verb.ts';

const options = { lines: wholeNumber, follow: flag };

/** Milliseconds between two looks for new lines. */
const every = 300;

const columns: readonly Column<LogLine>[] = [
  { title: 'TIME', value: ({ time }) => time },
  { title: 'PROCESS', value: ({ process }) => process },
  { title: 'LINE', value: ({ text }) => text },
];

/** `logs tail`: the newest lines of all processes, or of one, and what is written from now on. */
export const tailLogs: Verb = async (call) => {
  const { json, lines = 20, follow } = readOptions(call, options);
  const { data, terminal } = call;
  const asked = { folder: data.logs, process: call.arguments[0] };
  const rows = tail(asked, { lines, follow });
  const empty = asked.process === undefined ? 'No log has a line.' : `No log of ${asked.process}.`;
  await printList(terminal, { rows, columns, json, empty, atOnce: follow });
  return exitCodes.ok;
};

async function* tail(
  asked: LogQuestion,
  { lines, follow }: { readonly lines: number; readonly follow: boolean },
): AsyncGenerator<LogLine> {
  yield* await newestLines(asked, lines);
  if (follow) yield* comingLines(asked, every);
}
