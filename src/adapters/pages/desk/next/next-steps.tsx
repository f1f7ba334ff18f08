import type { VNode } from 'preact';
import type { ContestState } from '../../../../domain/contest/state.ts';
import type { Rows } from '../../../../projections/projection.ts';
import { nextStep } from '../../../../projections/judging/next-step.ts';
import { judgingIn } from '../../../../projections/standings.ts';
import { sliceTables } from '../../../../projections/fold/tables.ts';
import type { View } from '../../view.ts';
import { NextLink } from './next-step.tsx';

/** What the chairman and the desk are waited for, once judges have signed; changes live. */
export function NextSteps({ view }: { view: View }): VNode {
  const waiting = waitingIn(view.rows);
  return (
    <section id="next-steps" class="card" aria-label="What comes next">
      <h2>What comes next</h2>
      {waiting.length === 0 && <p>Nothing waits for the chairman or the desk.</p>}
      <ul class="plain">
        {waiting.map((contest) => (
          <li>
            <strong>{contest.title}:</strong> <NextLink view={view} contest={contest} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The contests that were judged, and now wait for somebody other than the judges. */
function waitingIn(rows: Rows): ContestState[] {
  return rows.find(sliceTables.contest).filter((contest) => {
    const { who } = nextStep(rows, contest);
    return judgingIn(rows, contest.contest) && (who === 'chairman' || who === 'desk');
  });
}
