import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Slip } from '../pages/slip/slip.tsx';
import { firstState, type SlipState } from '../pages/slip/facts/slip-state.ts';
import type { JudgePage } from '../pages/slip/facts/slip-types.ts';
import { listenToDrags } from './judge/drag-places.ts';
import { listenToKeys } from './judge/key-travel.ts';
import { saidOf } from './judge/said.ts';
import { listenToSwipes } from './handling/swipe.ts';
import { wayFrom } from './handling/travel.ts';
import { keepAwake } from './handling/wake-lock.ts';
import { createActs, freshLocal, stateOf, type Local } from './judge/scorecard-acts.ts';
import type { SlipSession } from './judge/session.ts';

export interface ScorecardProps {
  readonly page: JudgePage;
  readonly session: SlipSession;
  /** The element the slip stands in: keys are heard there. */
  readonly root: HTMLElement;
}

/**
 * The slip, alive. Its first drawing is exactly the server's, so that it takes over what stands
 * there; from then on it shows what the tablet knows.
 */
export function Scorecard(props: ScorecardProps): VNode {
  const { page, session, root } = props;
  const [local, setLocal] = useState<Local>();
  const latest = useRef(local);
  latest.current = local;
  const acts = useMemo(() => {
    const change = (next: Partial<Local>): void => {
      latest.current = { ...(latest.current ?? freshLocal(page, session)), ...next };
      setLocal(latest.current);
    };
    const read = (): Local => latest.current ?? freshLocal(page, session);
    return { ...createActs({ page, session, root, read, change }), change, read };
  }, [page, session]);
  useEffect(() => followSession(props, acts), [acts]);
  useEffect(() => listenToKeys(root, acts), [acts]);
  useEffect(() => listenToDrags(root, acts), [acts]);
  useEffect(() => listenToSwipes(root, (by) => swipe(props, acts, by)), [acts]);
  useEffect(() => keepAwake(), []);
  const state: SlipState = local ? stateOf(page, session, local) : firstState(page);
  return <Slip state={state} on={session.link() !== 'unknown' && local ? acts : undefined} />;
}

/** To the next dance, or over its link to the next heat. */
function swipe(
  { page, session, root }: ScorecardProps,
  acts: { readonly read: () => Local; readonly turnTo: (leaf: number) => void },
  by: -1 | 1,
): void {
  const heat = session.tablet.heat(page, session.kept(), session.away());
  const way = wayFrom({ page, heat, leaf: acts.read().leaf }, by);
  if (!way) return;
  if ('leaf' in way) acts.turnTo(way.leaf);
  else root.querySelector<HTMLAnchorElement>(`a[href="${CSS.escape(way.href)}"]`)?.click();
}

/** Draws again at every change, and says what was saved. */
function followSession(
  { page, session }: ScorecardProps,
  { change }: { readonly change: (next: Partial<Local>) => void },
): () => void {
  change({});
  return session.listen({
    changed: () => {
      change({});
    },
    settled: (kept, outcome) => {
      const state = outcome?.sentence ?? 'saved';
      const said = saidOf(kept, session.tablet.heat(page, session.kept(), session.away()), state);
      change({ said });
    },
  });
}
