import type { VNode } from 'preact';
import { paperWords, signatureKey } from '../../../domain/scorecard/paper.ts';
import { unsignable } from '../../../domain/scorecard/sign.ts';
import type { CardState } from '../../../domain/scorecard/state.ts';
import type { SlipHandlers } from './slip-handlers.ts';
import { leavesOf, type Leaf } from './facts/slip-leaves.ts';
import { currentLeaf, type SlipState } from './facts/slip-state.ts';
import { linkWords } from './facts/link-words.ts';
import { progressWords } from './facts/slip-words.ts';
import { signatureState } from './facts/signature.ts';
import type { HeatLine, SlipSheet } from './facts/slip-types.ts';
import { SlipQuestion } from './sign/slip-question.tsx';
import { SlipReview } from './sign/slip-review.tsx';
import { StateMark } from './state-mark.tsx';

interface FootProps {
  readonly state: SlipState;
  readonly on: SlipHandlers | undefined;
}

/** The bar at the bottom: how far the sheet is, signing, the network, and the floor. */
export function SlipFoot({ state, on }: FootProps): VNode {
  const leaf = currentLeaf(state);
  return (
    <footer class="slip-foot">
      {leaf && <SheetBar state={state} on={on} leaf={leaf} />}
      <nav class="slip-ways" aria-label="Heats">
        <HeatLink {...{ state, line: state.page.previous, words: '‹' }} />
        <LinkState state={state} />
        <FloorOffer state={state} />
        <HeatLink {...{ state, line: state.page.next, words: '›' }} />
      </nav>
    </footer>
  );
}

function SheetBar({ state, on, leaf }: FootProps & { leaf: Leaf }): VNode {
  const { card } = leaf.slip;
  if (state.question.length > 0) return <SlipQuestion doubts={state.question} on={on} />;
  if (state.reviewing && card && !card.signed) return <SlipReview {...{ state, on, leaf }} />;
  return (
    <div class="slip-bar">
      <p id="slip-sum" class={`slip-sum${state.notice === '' ? '' : ' slip-no'}`}>
        {state.notice === '' ? summary(leaf, state) : state.notice}
      </p>
      {card?.signed ? <NextLeaf state={state} on={on} /> : <BarButtons {...{ state, on, card }} />}
    </div>
  );
}

function BarButtons({ state, on, card }: FootProps & { card: CardState | undefined }): VNode {
  const off = !on || !card;
  return (
    <>
      <button
        type="button"
        class="slip-button"
        disabled={off || !state.canTakeBack}
        onClick={() => on?.takeBackLast()}
      >
        Take back
      </button>
      <button
        type="button"
        class="slip-button slip-primary slip-sign"
        aria-describedby="slip-sum"
        disabled={off}
        onClick={() => on?.review(true)}
      >
        Sign
      </button>
    </>
  );
}

function summary({ slip }: Leaf, { kept }: SlipState): string {
  if (!slip.card) return 'Not called yet';
  if (!slip.card.signed) return unsignedWords(slip, slip.card);
  if (slip.card.paper?.includes(signatureKey)) return `Signed, ${paperWords}`;
  return signedWords[signatureState(slip, kept)];
}

const signedWords = {
  none: '',
  kept: 'Signature kept here',
  unconfirmed: 'Signing',
  signed: 'Signed',
} as const;

/** How far the sheet is; what forbids signing a full one is said before anybody tries. */
function unsignedWords(slip: SlipSheet, card: CardState): string {
  const no = unsignable(slip.sheet, card);
  const isSaid = no === undefined || no.code === 'MarksMissing';
  return isSaid ? progressWords(slip) : `${progressWords(slip)}. ${no.sentence}`;
}

/** After signing: the next dance that is not signed, offered and never forced. */
function NextLeaf({ state, on }: FootProps): VNode | null {
  const next = leavesOf(state.heat).findIndex(({ slip }) => slip.card && !slip.card.signed);
  const leaf = leavesOf(state.heat)[next];
  if (!leaf || state.leaf === undefined) return null;
  return (
    <button
      type="button"
      class="slip-button slip-primary"
      disabled={!on}
      onClick={() => on?.turnTo(next)}
    >
      {leaf.danceName} - go
    </button>
  );
}

function LinkState({ state }: { state: SlipState }): VNode {
  const said = linkWords(state);
  return (
    <p class="slip-link" data-link={state.link}>
      <StateMark {...said} />
    </p>
  );
}

function FloorOffer({ state }: { state: SlipState }): VNode | null {
  const { floor, page } = state;
  if (!floor || floor.heat === page.open) return null;
  return (
    <a class="slip-button slip-floor" href={hrefOf(page.base, floor)}>
      Heat {floor.label} is on the floor - go
    </a>
  );
}

function HeatLink(props: {
  readonly state: SlipState;
  readonly line: HeatLine | null;
  readonly words: string;
}): VNode | null {
  const { state, line, words } = props;
  if (!line) return null;
  const before = words === '‹';
  return (
    <a
      class="slip-button slip-way"
      href={hrefOf(state.page.base, line)}
      aria-label={`${before ? 'Previous' : 'Next'} heat, ${line.label}`}
    >
      {before ? `‹ ${line.label}` : `${line.label} ›`}
    </a>
  );
}

function hrefOf(base: string, { heat }: HeatLine): string {
  return `${base}judge/heat/${heat}`;
}
