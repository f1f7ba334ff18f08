import type { VNode } from 'preact';
import { floorOf } from '../../../projections/floor.ts';
import { panelProgress } from '../../../projections/judging/heat-progress.ts';
import type { View } from '../view.ts';

/**
 * How many marks of the heat on the floor are in, never whose or which. It moves with every tap,
 * so it stands beside the board and is sent without it.
 */
export function MarksIn({ view }: { view: View }): VNode {
  const { now } = floorOf(view.rows);
  const words = now && marksInWords(view, now.heat);
  return (
    <p id="marks-in" class="marks-in">
      {words}
    </p>
  );
}

/** "62 of 90 marks in · 3 of 30 signed", or nothing while nobody is asked for any. */
function marksInWords({ rows }: View, heat: string): string | undefined {
  const { given, wanted, signed, cards } = panelProgress(rows, heat);
  if (cards === 0) return undefined;
  if (signed === cards) return 'All marks are in';
  return `${given} of ${wanted} marks in · ${signed} of ${cards} signed`;
}
