import type { Marking } from '../../../../domain/scorecard/marking.ts';
import { missingBacks, progressOf } from '../../../../domain/scorecard/sign.ts';
import type { MarkState, SlipRow } from './slip-leaves.ts';
import type { KeptCommand, Link, SlipSheet } from './slip-types.ts';

/** What is kept on the device besides marks that are under way. */
export interface LinkFacts {
  readonly link: Link;
  /** How many commands wait for their answer. */
  readonly waiting: number;
  /** False when the browser cannot keep anything beyond this page. */
  readonly lasting: boolean;
}

/** How the tablet stands with the server, and the shape that says the same. */
export function linkWords({ link, waiting, lasting }: LinkFacts): {
  readonly state: MarkState;
  readonly words: string;
} {
  const hold = lasting ? '' : ' Leave this page open: this browser keeps nothing.';
  if (link === 'unknown') return { state: 'none', words: 'Not ready to mark yet' };
  if (silences[link] !== undefined) {
    const what = waiting === 0 ? 'marks will be kept here.' : `${marks(waiting)} kept here.`;
    return { state: 'kept', words: `${silences[link]} ${what}${hold}` };
  }
  if (waiting > 0) return { state: 'kept', words: `${marks(waiting)} kept here, sending.${hold}` };
  return { state: 'saved', words: 'Online, all saved' };
}

/** "2 of 3 marked · missing 130", or "4 of 6 called back". */
export function progressWords(slip: SlipSheet): string {
  const card = slip.card ?? { marks: {} };
  const { given, wanted } = progressOf(slip.sheet, card);
  if (slip.sheet.lines[0]?.marking.way === 'callback') {
    return `${given} of ${wanted} called back${given >= wanted ? ' · that is all' : ''}`;
  }
  const missing = missingBacks(slip.sheet, card);
  const rest = missing.length === 0 ? '' : ` · missing ${missing.join(', ')}`;
  return `${given} of ${wanted} marked${rest}`;
}

/** The state of a couple's mark in words; nothing for a couple without a mark. */
export function stateWords({ state, mark, marking }: SlipRow): string {
  if (state === 'refused') return 'refused';
  if (state === 'kept') return mark === undefined ? 'taken back, kept here' : 'kept here';
  if (state === 'saved') return 'saved';
  return marking.way === 'callback' ? '' : 'not marked';
}

/** A mark as it is read out: "place 2", "called back", "GH", "87". */
export function markWords(marking: Marking, mark: SlipRow['mark']): string {
  if (mark === undefined) return marking.way === 'callback' ? 'not called back' : 'no mark';
  if (marking.way === 'callback') return 'called back';
  return marking.way === 'placement' ? `place ${mark}` : `${mark}`;
}

/** What a kept command did, for the list of refusals on other sheets. */
export function commandWords({ type, data }: KeptCommand, back: number | undefined): string {
  const couple = back === undefined ? '' : ` of couple ${back}`;
  if (type === 'RecordMark') return `Mark ${data.mark}${couple}`;
  if (type === 'WithdrawMark') return `Taking back the mark${couple}`;
  return type === 'SignScorecard' ? 'Signature' : 'Scorecard';
}

function marks(count: number): string {
  return count === 1 ? '1 mark is' : `${count} marks are`;
}

const silences: Readonly<Partial<Record<Link, string>>> = {
  'no-network': 'No network:',
  'no-answer': 'The server does not answer:',
  'signed-out': 'Signed out, open your judge link again:',
};
