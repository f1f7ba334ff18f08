import type { Outcome } from '../../../../domain/message.ts';
import { doubtWords } from '../../../../domain/scorecard/doubts.ts';
import type { CardCommand } from '../../../../domain/scorecard/card.ts';
import { countOf } from '../../../../domain/skating/words.ts';
import type { Rows } from '../../../../projections/projection.ts';
import { sliceTables } from '../../../../projections/fold/tables.ts';
import { letterOf } from '../../../../projections/judging/letter-of.ts';
import { sheetsOfJudge } from '../../../../projections/scorecards.ts';
import type { Notice } from '../../view.ts';
import type { Paper } from './paper-commands.ts';

interface Sent {
  readonly commands: readonly CardCommand[];
  readonly outcomes: readonly Outcome[];
}

/** What became of what was typed, from the rows after it. */
export function paperNotice(rows: Rows, paper: Paper, sent: Sent): Notice {
  const done = doneWords(rows, paper, sent);
  const refused = sent.outcomes.find(({ status }) => !settled.has(status));
  if (refused) {
    const sentence = `${refused.sentence ?? 'Look at the marks and try again.'} ${done}.`;
    return { kind: 'refused', code: refused.code, sentence };
  }
  const asked = askedOf(rows, paper, sent);
  if (asked.length > 0) {
    const again = 'If the paper says so, sign it once more.';
    return { kind: 'refused', sentence: `${done}, not signed yet. ${asked.join(' ')} ${again}` };
  }
  const signed = sent.commands.some(({ type }) => type === 'SignScorecard') ? ', signed' : '';
  return { kind: 'done', sentence: `${done}${signed}.` };
}

const settled = new Set<Outcome['status']>(['accepted', 'duplicate']);

/** "Keyed in from paper for judge C, heat 103: 3 marks". */
function doneWords(rows: Rows, paper: Paper, { commands, outcomes }: Sent): string {
  const whose = `judge ${letterOf(rows, paper.judge)}, heat ${heatLabel(rows, paper)}`;
  const marks = commands.filter(
    ({ type }, index) => type !== 'SignScorecard' && outcomes[index]?.status === 'accepted',
  ).length;
  return `Keyed in from paper for ${whose}: ${countOf(marks, 'mark')}`;
}

/** What was asked before signing, where it was not signed for that. */
function askedOf(rows: Rows, { heat, judge }: Paper, { commands }: Sent): string[] {
  const asked = sheetsOfJudge(rows, heat, judge).flatMap(({ card }) =>
    card && !card.signed && wasSigned(commands, card.sheet) ? card.asked : [],
  );
  return [...new Set(asked)].map((doubt) => doubtWords[doubt]);
}

function heatLabel(rows: Rows, { heat }: Paper): string {
  return rows.get(sliceTables.heat, heat)?.label ?? '';
}

function wasSigned(commands: readonly CardCommand[], sheet: string): boolean {
  return commands.some(({ type, data }) => type === 'SignScorecard' && data.sheet === sheet);
}
