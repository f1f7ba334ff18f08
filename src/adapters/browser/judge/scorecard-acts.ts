import { cardAfter, isCard, withCommands } from '../../pages/slip/facts/slip-card.ts';
import type { Tap } from '../../pages/slip/slip-handlers.ts';
import { leavesOf, rowsOf, type Leaf } from '../../pages/slip/facts/slip-leaves.ts';
import { currentLeaf, type SlipState } from '../../pages/slip/facts/slip-state.ts';
import type { JudgePage } from '../../pages/slip/facts/slip-types.ts';
import { focusField, type KeyActs } from './key-travel.ts';
import { refusalWords, saidOf } from './said.ts';
import type { SlipSession } from './session.ts';
import { commandsOf, isRefused } from './sheet-taps.ts';
import { isBounce, lastStanding, stepsOf, type Step } from './trail.ts';

/** What this page alone knows. */
export interface Local {
  readonly leaf: number;
  readonly reviewing: boolean;
  readonly helping: boolean;
  /** The question the judge has put aside to look at the marks again. */
  readonly putAside: string;
  readonly notice: Notice | undefined;
  readonly said: string;
  readonly trail: readonly Step[];
}

/** Why a tap did nothing, and the sheet as it was then: on another sheet it says nothing. */
interface Notice {
  readonly sentence: string;
  readonly about: string;
}

export interface ActTools {
  readonly page: JudgePage;
  readonly session: SlipSession;
  readonly root: HTMLElement;
  readonly read: () => Local;
  readonly change: (next: Partial<Local>) => void;
}

/** How a page starts: at the first dance that is not signed. */
export function freshLocal(page: JudgePage, session: SlipSession): Local {
  const leaves = leavesOf(session.tablet.heat(page, session.kept(), session.away()));
  const open = leaves.findIndex(({ slip }) => !slip.card?.signed);
  const leaf = Math.max(0, open);
  return {
    leaf,
    reviewing: false,
    helping: false,
    putAside: '',
    notice: undefined,
    said: '',
    trail: [],
  };
}

/** Everything the slip shows, from what the session and the page know. */
export function stateOf(page: JudgePage, session: SlipSession, local: Local): SlipState {
  const kept = session.kept();
  const heat = session.tablet.heat(page, kept, session.away());
  const leaf = currentLeaf({ heat, leaf: local.leaf });
  return {
    ...{ page, heat, kept, ...local },
    notice: leaf && local.notice?.about === sheetNow(leaf) ? local.notice.sentence : '',
    floor: session.tablet.floor(),
    link: session.link(),
    lasting: session.lasting(),
    elsewhere: session.elsewhere(),
    secure: window.isSecureContext,
    question: leaf ? questionOn(leaf, local) : [],
    canTakeBack: leaf !== undefined && lastOn(leaf, local) !== undefined,
  };
}

/** What the judge can do on the slip. */
export function createActs(tools: ActTools): KeyActs {
  const { session, change, read } = tools;
  return {
    tap: (tap) => {
      act(tools, tap);
    },
    takeBackLast: () => {
      takeBackLast(tools);
    },
    ...turnsOf(tools),
    review: (open) => {
      review(tools, open);
    },
    lookAgain: () => {
      const leaf = currentLeaf(stateNow(tools));
      change({ reviewing: false, putAside: leaf ? askedOn(leaf) : '' });
    },
    help: (open) => {
      change({ helping: open ?? !read().helping });
    },
    dismiss: (commandId) => {
      session.dismiss(commandId);
    },
    rowOf: (entry) => {
      const leaf = currentLeaf(stateNow(tools));
      return leaf && rowsOf(leaf, session.kept()).find((row) => row.entry === entry);
    },
  };
}

function stateNow({ page, session, read }: ActTools): SlipState {
  return stateOf(page, session, read());
}

function turnsOf(tools: ActTools): Pick<KeyActs, 'turnTo' | 'turnBy' | 'turnOnSheet'> {
  const turnTo = (leaf: number): void => {
    tools.change({ leaf, reviewing: false, notice: undefined });
    tools.root.scrollIntoView({ block: 'start' });
  };
  return {
    turnTo,
    turnBy: (by) => {
      const there = placeAt(tools, by);
      if (there) turnTo(there.place);
    },
    turnOnSheet: (by) => {
      const there = placeAt(tools, by);
      if (there?.isSameSheet === true) turnTo(there.place);
    },
  };
}

/** The leaf so many places on, where there is one. */
function placeAt(tools: ActTools, by: number): { place: number; isSameSheet: boolean } | undefined {
  const { heat, leaf } = stateNow(tools);
  const place = (leaf ?? 0) + by;
  const [from, to] = [leavesOf(heat)[leaf ?? 0], leavesOf(heat)[place]];
  return to && { place, isSameSheet: to.slip === from?.slip };
}

function act(tools: ActTools, tap: Tap): void {
  const { session, root, read, change } = tools;
  const state = stateNow(tools);
  const leaf = currentLeaf(state);
  if (!leaf) return;
  if (tap.kind === 'row') focusField(root, tap.entry);
  const answer = commandsOf(tap, leaf.slip);
  if (isRefused(answer)) {
    change({ ...noticeOf(refusalWords(tap, answer, leaf.slip), leaf), reviewing: false });
    return;
  }
  const { trail } = read();
  const now = performance.now();
  const last = answer.at(-1);
  if (!last || isBounce(tap, answer, { trail, now })) return;
  const sheets = state.heat.sheets.map((slip) => withCommands(slip, answer));
  const said = saidOf(last, { ...state.heat, sheets }, 'kept here');
  change({ said, notice: undefined, reviewing: false, trail: [...trail, ...stepsOf(answer, now)] });
  session.keep(answer);
}

function takeBackLast(tools: ActTools): void {
  const leaf = currentLeaf(stateNow(tools));
  const last = leaf && lastOn(leaf, tools.read());
  if (last) act(tools, { ...last, kind: 'take-back' });
}

/** Opens the review only where the signature would be taken; else says why not. */
function review(tools: ActTools, open: boolean): void {
  const leaf = currentLeaf(stateNow(tools));
  if (!leaf) return;
  const { sheet } = leaf.slip;
  const data = { sheet: sheet.sheet, judge: sheet.judges[0] ?? '' };
  const after = cardAfter(leaf.slip, { type: 'SignScorecard', data });
  const refused = after !== undefined && !isCard(after);
  if (open && refused) tools.change({ ...noticeOf(after.sentence, leaf), reviewing: false });
  else tools.change({ notice: undefined, reviewing: open });
}

function noticeOf(sentence: string, leaf: Leaf): Pick<Local, 'notice' | 'said'> {
  return { notice: { sentence, about: sheetNow(leaf) }, said: sentence };
}

function sheetNow({ slip: { sheet, card }, dance }: Leaf): string {
  return JSON.stringify([sheet, card, dance]);
}

function lastOn(leaf: Leaf, { trail }: Local): Step | undefined {
  return lastStanding(trail, leaf.slip, leaf.dance);
}

/** What the judge was asked before signing and has not put aside since. */
function questionOn(leaf: Leaf, { putAside }: Local): SlipState['question'] {
  const { card } = leaf.slip;
  if (!card || card.signed || askedOn(leaf) === putAside) return [];
  return card.asked;
}

function askedOn({ slip: { sheet, card } }: Leaf): string {
  return JSON.stringify([sheet.sheet, card?.asked, card?.marks]);
}
