import type { VNode } from 'preact';
import { meanOf, type Tally } from '../../../domain/reports/tally.ts';
import { ListTable } from '../table-box.tsx';
import { cellWords, feedbackWord, pointsWord, rankWord } from './words.ts';

/** One row of a report. */
export interface TallyItem {
  readonly name: string;
  readonly href?: string | undefined;
  readonly place: number | null;
  readonly shared: boolean;
  readonly tally: Tally;
}

interface Props {
  readonly label: string;
  /** What the names are: Student, Couple, Studio. */
  readonly who: string;
  readonly items: readonly TallyItem[];
}

/** Names with their places, marks and points; feedback stands there where any was given. */
export function TallyTable({ label, who, items }: Props): VNode {
  const hasFeedback = items.some(({ tally }) => tally.good + tally.bad > 0);
  const feedback = hasFeedback ? ['#Feedback'] : [];
  return (
    <ListTable
      label={label}
      titles={['#Place', who, '~Marks given', '#Heats', ...feedback, '#Points', '#Mean']}
      items={items}
      draw={(item) => <Row item={item} hasFeedback={hasFeedback} />}
    />
  );
}

function Row({ item, hasFeedback }: { item: TallyItem; hasFeedback: boolean }): VNode {
  const { tally, name, href } = item;
  const isMarked = tally.count > 0;
  return (
    <tr class={item.shared ? 'tied' : ''}>
      <td class="number">{rankWord(item)}</td>
      <th scope="row">{href === undefined ? name : <a href={href}>{name}</a>}</th>
      <td class="aside">{tally.cells.map(cellLine)}</td>
      <td class="number">{tally.heats}</td>
      {hasFeedback && <td class="number">{feedbackWord(tally)}</td>}
      <td class="number strong">{isMarked ? pointsWord(tally.points) : ''}</td>
      <td class="number">{pointsWord(meanOf(tally))}</td>
    </tr>
  );
}

function cellLine(cell: Tally['cells'][number]): VNode {
  return <span class="line">{cellWords(cell)}</span>;
}
