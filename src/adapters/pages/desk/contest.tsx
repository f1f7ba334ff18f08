import type { VNode } from 'preact';
import type { ContestState } from '../../../domain/contest/state.ts';
import { agendaHeat } from '../../../projections/agenda.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { CommandForm } from '../command-form.tsx';
import { Crumb, WayLine } from '../crumb.tsx';
import { Layout } from '../layout.tsx';
import { pathTo } from '../links.ts';
import { heatStatusWords } from '../on-floor.ts';
import { resultName, type ResultState } from '../place-words.ts';
import { nothingYet, termsOf } from '../public/contest-standings.tsx';
import { ResultWord } from '../result-state.tsx';
import { EmptyState } from '../table-box.tsx';
import type { View } from '../view.ts';
import { ContestWorkings } from '../workings/contest-workings.tsx';
import { NextLines } from './next/next-step.tsx';
import { PublishForms, ScheduleForms } from './forms/contest-forms.tsx';
import { RegisterForm } from './forms/entry-forms.tsx';
import { LateCouple } from './forms/late-couple.tsx';
import { RoundForms } from './forms/round-forms.tsx';
import { EntryTable } from './tables/entry-table.tsx';
import { Recalls } from './forms/recall.tsx';

interface Props {
  readonly view: View;
  readonly contest: ContestState;
  readonly back: string;
}

/** One contest as the desk runs it. Undefined where there is no such contest. */
export function contestPage(view: View, id: string): VNode | undefined {
  const contest = view.rows.get(sliceTables.contest, id);
  if (!contest) return undefined;
  const here = `desk/contests/${id}`;
  const props = { view, contest, back: here };
  return (
    <Layout view={view} title={contest.title} kind="desk" here={here}>
      <Heading {...props} />
      <Heats {...props} />
      <RoundForms {...props} />
      <Recalls {...props} />
      <Results {...props} />
      <Entries {...props} />
    </Layout>
  );
}

function Heading({ view, contest }: Props): VNode {
  const history = pathTo(view, 'history', { contest: contest.contest });
  return (
    <>
      <Crumb view={view} path="desk/entries" word="Entries" />
      <h1>{contest.title}</h1>
      <p class="lead">{termsOf(contest)}</p>
      <p>
        Results: <ResultWord {...resultName(view.rows, contest.contest)} />
      </p>
      <NextLines view={view} contests={[contest]} />
      <WayLine href={history}>History of this contest</WayLine>
    </>
  );
}

function Heats({ view, contest, back }: Props): VNode {
  const heats = contest.heats.flatMap((heat) => agendaHeat(view.rows, heat) ?? []);
  const items = heats.map(({ heat, label, status }) => (
    <li>
      <a href={pathTo(view, `desk/heats/${heat}`)}>Heat {label}</a>, {heatStatusWords[status]}
    </li>
  ));
  return (
    <section id="heats">
      <h2>Heats</h2>
      {items.length === 0 && <p>No heat is scheduled for this contest yet.</p>}
      <ul class="plain">{items}</ul>
      <ScheduleForms view={view} contest={contest} back={back} />
    </section>
  );
}

/** The desk sees results before they are shown to anybody else. */
function Results({ view, contest, back }: Props): VNode {
  const { state, word } = resultName(view.rows, contest.contest);
  return (
    <section id="results">
      <h2>
        Results <ResultWord state={state} word={word} />
      </h2>
      <p>{meanings[state]}</p>
      {state !== 'nothing' && <ContestWorkings {...{ view, contest }} finalOnly />}
      <PublishForms view={view} contest={contest} back={back} />
    </section>
  );
}

const meanings: Readonly<Record<ResultState, string>> = {
  nothing: nothingYet,
  judging: 'Only the desk sees this; everybody is told how many judges have signed.',
  hidden: 'Only the desk sees this until the results are published.',
  provisional:
    'Everybody sees what signed sheets make, as provisional: not who gave what, and no callbacks.',
  official: 'Everybody sees this as official.',
};

function Entries({ view, contest, back }: Props): VNode {
  const { roster, title } = contest;
  return (
    <section>
      <h2>Entries</h2>
      {roster.length === 0 ? (
        <EmptyState words="Nobody is entered in this contest yet.">
          <Remove view={view} contest={contest} back={back} />
        </EmptyState>
      ) : (
        <EntryTable view={view} entries={roster} back={back} label={`Entries of ${title}`} />
      )}
      <LateCouple view={view} contest={contest} back={back} />
      <RegisterForm view={view} back={back} contest={contest.contest} />
    </section>
  );
}

function Remove({ view, contest }: Props): VNode | null {
  if (contest.heats.length > 0) return null;
  return (
    <CommandForm
      view={view}
      command="RemoveContest"
      data={{ contest: contest.contest }}
      label="Remove this contest"
      back="desk/entries"
      tone="grave"
    />
  );
}
