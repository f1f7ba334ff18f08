import type { GivenMark, Judged } from '../../../domain/reports/judged.ts';
import { marksOf, type Cells, type Tally } from '../../../domain/reports/tally.ts';
import { pointsOf, type Style } from '../../../domain/scorecard/marking/marking.ts';
import { countOf, ordinal } from '../../../domain/skating/words.ts';
import { shortName } from '../../../projections/people.ts';
import type { Rows } from '../../../projections/projection.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';

const styleWords: Readonly<Record<Style, string>> = {
  closed: 'Closed',
  open: 'Open',
  multi: 'Multi-dance',
  solo: 'Solo',
};

/** Points as printed: halves and means to two places, whole numbers as they are. */
export function pointsWord(points: number | null): string {
  return points === null ? '' : String(Math.round(points * 100) / 100);
}

/** "3", or for a shared place "tied for 3rd"; nothing without points. */
export function rankWord(line: {
  readonly place: number | null;
  readonly shared: boolean;
}): string {
  if (line.place === null) return '';
  return line.shared ? `tied for ${ordinal(line.place)}` : ordinal(line.place);
}

/** How often each mark was given: "Closed: 2 GH, 3 G". */
export function cellWords({ style, way, counts }: Cells): string {
  const marks = marksOf(way);
  const given = marks.flatMap((mark, at) => {
    const times = counts[at] ?? 0;
    return times === 0 ? [] : [`${pointsWord(times)} × ${mark}`];
  });
  return `${styleWords[style]}: ${given.length > 0 ? given.join(', ') : 'numbers'}`;
}

/** Good and bad feedback words: "+5 −2"; nothing where none was given. */
export function feedbackWord({ good, bad }: Pick<Tally, 'good' | 'bad'>): string {
  return good + bad === 0 ? '' : `+${pointsWord(good)} −${pointsWord(bad)}`;
}

/** Why marks are worth what they are, in words. */
export function reasonOf({ marks, good, bad }: Judged): string {
  const said = [...good.map((word) => `${word} good`), ...bad.map((word) => `${word} to work on`)];
  const reasons = marks.length === 0 ? ['feedback, which gives no points'] : marks.map(markReason);
  return [...reasons, ...(said.length > 0 ? [`feedback: ${said.join(', ')}`] : [])].join('; ');
}

/** The marks as given: `GH`, or the parts of a solo as `20 + 18`. */
export function marksWord({ marks }: Judged): string {
  return marks.map(({ mark }) => String(mark)).join(' + ');
}

/** "Mia F. & Leo M." */
export function namesWord(rows: Rows, people: readonly string[]): string {
  return people.map((person) => shortName(rows, person)).join(' & ');
}

/** A studio's name. */
export function studioWord(rows: Rows, studio: string | null): string {
  if (studio === null) return 'no studio';
  return rows.get(sliceTables.studio, studio)?.name ?? 'removed';
}

function markReason({ way, mark }: GivenMark): string {
  const points = pointsOf(way, mark);
  if (typeof mark === 'number') return `${String(mark)} counts as given`;
  const marks = marksOf(way);
  const at = marks.indexOf(mark);
  if (at < 0) return `${mark} is not in its list and gives nothing`;
  const place = at === 0 ? 'the best' : `${ordinal(at + 1)} best`;
  return `${mark} is ${place} of ${marks.join('/')}: ${countOf(points, 'point')}`;
}
