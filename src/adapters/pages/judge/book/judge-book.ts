import { agendaOf, type AgendaHeat } from '../../../../projections/agenda.ts';
import { fullName } from '../../../../projections/people.ts';
import { sliceTables } from '../../../../projections/fold/tables.ts';
import { timeOfDay } from '../../moments.ts';
import { partWords } from '../../on-floor.ts';
import { isOnPanel, judgeNews, slipHeat } from '../../slip/facts/judge-data.ts';
import type { SlipHeat } from '../../slip/facts/slip-types.ts';
import type { View } from '../../view.ts';
import { exercisesOf } from '../practice/exercises.ts';
import { practicePage } from '../practice/practice-page.ts';
import type { BookLine, JudgeBook } from './book-types.ts';

/** So many heats are gathered at a stretch: some milliseconds of work. */
const STRETCH = 8;

/**
 * All that a judge's tablet needs to work without a network: every heat of this judge with its
 * own cards, and nobody else's. Undefined where there is no such judge. It `pause`s again and
 * again, since marks come first; what happens meanwhile is told by later news, its clock being
 * that of the beginning.
 */
export async function judgeBook(
  view: View,
  judge: string,
  pause: () => Promise<void>,
): Promise<JudgeBook | undefined> {
  const { rows, base, revision, showcase } = view;
  const { title, timeZone, locale } = showcase;
  const row = rows.get(sliceTables.judge, judge);
  if (!row) return undefined;
  const news = judgeNews(view, judge);
  const all = agendaOf(rows).filter((heat) => isOnPanel(view, heat, judge));
  const heats: SlipHeat[] = [];
  for (const [index, heat] of all.entries()) {
    if (index % STRETCH === STRETCH - 1) await pause();
    heats.push(slipHeat(rows, heat, judge));
  }
  const owner = { id: judge, letter: row.letter, name: fullName(rows, row.person) ?? 'removed' };
  return {
    ...{ base, revision, title, place: { timeZone, locale }, judge: owner },
    practice: practicePage(base, owner, exercisesOf(rows)),
    lines: all.map((heat) => lineOf(view, heat)),
    news: { ...news, heats },
  };
}

function lineOf(view: View, heat: AgendaHeat): BookLine {
  const time = heat.time === null ? null : timeOfDay(view, heat.time);
  return { heat: heat.heat, label: heat.label, what: partWords(heat).join(' + '), time };
}
