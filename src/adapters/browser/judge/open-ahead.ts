import { emptyCard } from '../../../domain/scorecard/state.ts';
import type { KeptCommand, SlipHeat } from '../../pages/slip/facts/slip-types.ts';

/**
 * A heat whose unopened cards can be marked ahead of its call: while the server is away, since the
 * call may have gone unheard, and as long as marks given so wait, to be seen and taken back.
 */
export function openAhead(
  heat: SlipHeat,
  waiting: readonly KeptCommand[],
  away: boolean,
): SlipHeat {
  if (heat.status === 'closed') return heat;
  const begun = new Set(waiting.map(({ data }) => data.sheet));
  const sheets = heat.sheets.map((slip) => {
    const { sheet, judges } = slip.sheet;
    if (slip.card || !(away || begun.has(sheet))) return slip;
    return { ...slip, card: emptyCard(sheet, judges[0] ?? ''), ahead: true };
  });
  return { ...heat, sheets };
}
