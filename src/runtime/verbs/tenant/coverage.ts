import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { printList, type Column } from '../../../adapters/cli/output.ts';
import { seatedJudges } from '../../../domain/showcase/state.ts';
import { agendaOf, type AgendaHeat } from '../../../projections/agenda.ts';
import { readerOf } from '../../../projections/fold/slices.ts';
import { coverTotals, totalsWords } from '../../../projections/judging/cover-totals.ts';
import { coverOfHeat, lacks, type Cover } from '../../../projections/judging/heat-cover.ts';
import { allNotices } from '../../../projections/notices/heat-notices.ts';
import type { Rows } from '../../../projections/projection.ts';
import { withReading, withRows } from '../../operator/reading.ts';
import { resolveKey } from '../../operator/showcases.ts';
import { argument, flag, readOptions, type Verb } from '../verb.ts';

/** How far one judge is with one heat; judges by letter, couples by back number. */
interface Listed extends Omit<Cover, 'judge' | 'letter'> {
  readonly heat: string;
  readonly status: AgendaHeat['status'];
  readonly judge: string;
}

const columns: readonly Column<Listed>[] = [
  { title: 'HEAT', value: ({ heat }) => heat },
  { title: 'STATUS', value: ({ status }) => status },
  { title: 'JUDGE', value: ({ judge }) => judge },
  { title: 'STATE', value: ({ state }) => state },
  { title: 'GIVEN', value: ({ given }) => given },
  { title: 'WANTED', value: ({ wanted }) => wanted },
  { title: 'LATE', value: ({ late }) => late },
  { title: 'MISSING', value: ({ missing }) => missing.join(' ') },
];

/**
 * `tenant coverage`: how far each judge is with each heat that was called, in figures; on standard
 * error how far the showcase is and what is odd about its heats, as the page of coverage says it.
 */
export const listCoverage: Verb = async (call) => {
  const { json, missing } = readOptions(call, { missing: flag });
  const key = await resolveKey(call.data, argument(call, 0));
  const { rows, words } = await withReading(call.data, key, (reading) =>
    withRows(call.data, reading, (read) => ({
      rows: coverage(read).filter((listed) => !missing || lacks(listed)),
      words: [totalsWords(coverTotals(read)), ...noticesIn(read)],
    })),
  );
  const empty = missing ? 'Nothing is missing.' : 'No heat was called yet.';
  await printList(call.terminal, { rows, columns, json, empty });
  for (const line of words) call.terminal.talk(line);
  return exitCodes.ok;
};

const noticesIn = (rows: Rows): string[] => allNotices(rows).map(({ sentence }) => sentence);

function coverage(rows: Rows): Listed[] {
  const judges = seatedJudges(readerOf(rows));
  const called = agendaOf(rows).filter(({ status }) => status !== 'scheduled');
  return called.flatMap((heat) =>
    coverOfHeat(rows, heat, judges)
      .filter(({ state }) => state !== 'nothing')
      .map(({ letter, ...cover }) => ({
        ...cover,
        ...{ heat: heat.label, status: heat.status, judge: letter },
      })),
  );
}
