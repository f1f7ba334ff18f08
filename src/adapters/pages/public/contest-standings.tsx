import type { VNode } from 'preact';
import { roundsOf, type ContestState } from '../../../domain/contest/state.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { ContestEntries } from '../contest-entries.tsx';
import { Crumb } from '../crumb.tsx';
import { NextLines } from '../desk/next/next-step.tsx';
import { Layout } from '../layout.tsx';
import { resultName, type ResultState } from '../place-words.ts';
import { mayOpen, staff } from '../roles.ts';
import { ResultWord } from '../result-state.tsx';
import type { View } from '../view.ts';
import { ContestWorkings } from '../workings/contest-workings.tsx';
import { KnownResults } from '../workings/known-results.tsx';

/** One contest: who stands where, and why. Undefined where there is no such contest. */
export function contestStandingsPage(view: View, id: string): VNode | undefined {
  const contest = view.rows.get(sliceTables.contest, id);
  if (!contest) return undefined;
  const frame = { view, title: contest.title, here: `standings/${id}` };
  return (
    <Layout {...frame} kind="desk" streams={[`standings-${id}`]}>
      <Crumb view={view} path="standings" word="Standings" />
      <h1>{contest.title}</h1>
      <p class="lead">{termsOf(contest)}</p>
      {mayOpen(staff, view.actor.kind) && <NextLines view={view} contests={[contest]} />}
      <ContestResults view={view} contest={contest} />
      <EnteredCouples view={view} contest={contest} />
    </Layout>
  );
}

/**
 * The results of a contest as far as everybody may see them; changes live, and so is the same for
 * whoever looks: staff have the marks by judge on the desk's page.
 */
export function ContestResults({ view, contest }: { view: View; contest: ContestState }): VNode {
  const { state, word } = resultName(view.rows, contest.contest);
  return (
    <section id="contest-results">
      <h2>
        Results <ResultWord state={state} word={word} />
      </h2>
      <p>{meanings[state]}</p>
      {state === 'official' ? (
        <ContestWorkings {...{ view, contest }} />
      ) : (
        <KnownResults {...{ view, contest }} isShown={state === 'provisional'} />
      )}
    </section>
  );
}

/** Who is entered and who was scratched; changes live. */
export function EnteredCouples(props: { view: View; contest: ContestState }): VNode {
  return (
    <section id="contest-entries">
      <h2>Entries</h2>
      <ContestEntries {...props} />
    </section>
  );
}

/** "Waltz, Tango · 3 rounds": what is danced and how it is judged. */
export function termsOf(contest: ContestState): string {
  const dances = contest.dances.join(', ');
  if (contest.kind === 'proficiency') return `${dances} · each couple against a standard`;
  const rounds = roundsOf(contest);
  return `${dances} · ${rounds === 1 ? 'straight final' : `${String(rounds)} rounds`}`;
}

/** What it means that there are no results: true before the first mark, and with a couple short. */
export const nothingYet =
  'Nothing can be counted yet: marks are missing, or not signed for every couple.';

const meanings: Readonly<Record<ResultState, string>> = {
  nothing: nothingYet,
  judging: 'The judges are at it; results stand here once their sheets are signed.',
  hidden: 'There are marks, but they are shown only once the results are published.',
  provisional:
    'Counted are the sheets signed so far; places can still change. ' +
    'Who gave what stands here once the results are published.',
  official: 'These results were published and are official.',
};
