import type { VNode } from 'preact';
import type { ContestState } from '../../../../domain/contest/state.ts';
import { nextStep, type NextStep } from '../../../../projections/judging/next-step.ts';
import { pathTo } from '../../links.ts';
import type { View } from '../../view.ts';

interface Props {
  readonly view: View;
  readonly contest: ContestState;
}

/** "Decide the recall of the semi-final · waits for the chairman": leads to where that is done. */
export function NextLink({ view, contest }: Props): VNode {
  const step = nextStep(view.rows, contest);
  const path = `${pathTo(view, `desk/contests/${contest.contest}`)}${anchors[step.kind]}`;
  return (
    <span class="next-step">
      <a href={path}>{step.words}</a>
      {step.who !== 'nobody' && <span class="muted"> · waits for the {step.who}</span>}
    </span>
  );
}

/** What comes next in each of several contests, by title where there are more than one. */
export function NextLines({ view, contests }: { view: View; contests: ContestState[] }): VNode {
  const lines = contests.map((contest) => (
    <p>
      <strong>{contests.length > 1 ? `${contest.title}: ` : 'Next: '}</strong>
      <NextLink view={view} contest={contest} />
    </p>
  ));
  return <>{lines}</>;
}

/** Where a contest's recall, or without any its results, are decided: the same at any moment. */
export function DecisionLink({ view, contest }: Props): VNode {
  const [anchor, what] = contest.recalls.length > 0 ? ['recall', 'Recall'] : ['results', 'Results'];
  const path = pathTo(view, `desk/contests/${contest.contest}`);
  return <a href={`${path}#${anchor}`}>{`${what} of ${contest.title}`}</a>;
}

/** Where on a contest's page it is done. */
const anchors: Readonly<Record<NextStep['kind'], string>> = {
  schedule: '#heats',
  call: '#heats',
  sign: '#recall',
  recall: '#recall',
  publish: '#results',
  done: '#results',
};
