import type { DomainFact } from '../../../domain/events.ts';
import type { Slices } from '../../../domain/evolve.ts';
import type { StateMap } from '../../../domain/state-map.ts';

const ofJudge = /^judge-(.+)$/;

/**
 * The name by which screens hear a stream of a page. A judge's has the epoch of the judge's link,
 * so that a tablet whose link was replaced hears nothing of what comes after.
 */
export function wireName(stream: string, state: StateMap<Slices>): string {
  const [, judge] = ofJudge.exec(stream) ?? [];
  const found = judge === undefined ? undefined : state.get('judge', judge);
  return found ? `${stream}.${String(found.epoch)}` : stream;
}

const aboutLinks = new Set<DomainFact['type']>([
  'JudgeAppointed',
  'JudgeDismissed',
  'JudgeLinkReplaced',
]);

/** The streams that nobody may hear any more after these facts, which are folded already. */
export function endedBy(facts: readonly DomainFact[], state: StateMap<Slices>): readonly string[] {
  return facts.flatMap(({ type, data }) => {
    const judge = aboutLinks.has(type) && 'judge' in data ? data.judge : undefined;
    const found = judge === undefined ? undefined : state.get('judge', judge);
    if (!found) return [];
    const stream = `judge-${String(judge)}`;
    return found.dismissed ? [wireName(stream, state)] : epochsBefore(found.epoch, stream);
  });
}

const epochsBefore = (epoch: number, stream: string): string[] =>
  epoch > 0 ? [`${stream}.${String(epoch - 1)}`] : [];
