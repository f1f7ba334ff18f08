import type { VNode } from 'preact';
import type { JudgeState } from '../../../domain/showcase/state.ts';
import { seatedJudges } from '../../../domain/showcase/state.ts';
import { fullName } from '../../../projections/people.ts';
import { readerOf } from '../../../projections/fold/slices.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { CommandForm, Opened } from '../command-form.tsx';
import { Layout } from '../layout.tsx';
import { pathTo } from '../links.ts';
import { QrCode } from '../qr-code.tsx';
import { EmptyState } from '../table-box.tsx';
import { isNow, type View } from '../view.ts';
import { ChairmanPinCard } from './forms/chairman-pin.tsx';
import { JudgeSeat } from './judging/judge-seat.tsx';
import { SharingSection } from './judging/sharing.tsx';
import { AddPersonForm, AppointForm } from './forms/people-forms.tsx';
import { tallyOf } from '../../../domain/showcase/tally.ts';

const here = 'desk/judges';

const whatBelongsHere =
  'The panel stands here. Add the judge as a person first, then appoint the judge.';

/** The panel: each judge's link and QR code, and who else can be appointed. */
export function judgesPage(view: View): VNode {
  const judges = seatedJudges(readerOf(view.rows)).flatMap(
    (judge) => view.rows.get(sliceTables.judge, judge) ?? [],
  );
  const cards = judges.map((judge) => <JudgeCard view={view} judge={judge} />);
  return (
    <Layout view={view} title="Judges" kind="desk" here={here}>
      <h1>Judges</h1>
      {judges.length === 0 && <EmptyState words={whatBelongsHere} />}
      <div class="cards">{cards}</div>
      {judges.length > 0 && <SharingSection view={view} back={here} />}
      <ChairmanPinCard view={view} back={here} />
      <p>
        <a href={pathTo(view, 'desk/devices')}>Devices: who is heard, and what is unsent</a>
      </p>
      <p>
        <a href={pathTo(view, 'desk/unsent')}>Bring in what a tablet could not send</a>
      </p>
      <h2>Appoint a judge</h2>
      <AppointForm view={view} back={here} />
      <AddPersonForm view={view} back={here} kind="judge" />
    </Layout>
  );
}

function JudgeCard({ view, judge }: { view: View; judge: JudgeState }): VNode {
  const { judge: id, letter, person } = judge;
  const signed = tallyOf(readerOf(view.rows), `judge/${id}`);
  const history = pathTo(view, 'history', { judge: id });
  return (
    <section class="card judge-card">
      <h2>{`Judge ${letter}, ${fullName(view.rows, person) ?? 'removed'}`}</h2>
      <JudgeSeat view={view} judge={judge} back={here} />
      {isNow(view) && <JudgeLink view={view} judge={judge} />}
      <div class="actions">
        <Replace view={view} judge={judge} />
        {signed === 0 && <Dismiss view={view} judge={judge} />}
        <a href={history}>History of judge {letter}</a>
      </div>
    </section>
  );
}

function JudgeLink({ view, judge }: { view: View; judge: JudgeState }): VNode {
  const link = view.judgeLink(judge.judge);
  return (
    <>
      <label class="field">
        <span>Link that signs judge {judge.letter} in</span>
        <input class="link" readOnly value={link} />
      </label>
      <details class="qr-box">
        <summary>QR code of judge {judge.letter}</summary>
        <QrCode text={link} label={`QR code: link of judge ${judge.letter}`} />
      </details>
    </>
  );
}

function Replace({ view, judge }: { view: View; judge: JudgeState }): VNode {
  const form = { view, data: { judge: judge.judge }, about: `of judge ${judge.letter}` };
  const label = 'Replace the link';
  return (
    <Opened view={view} word="Replace link">
      <p>The older link and every tablet signed in with it stop working at once.</p>
      <CommandForm {...form} command="ReplaceJudgeLink" label={label} back={here} tone="grave" />
    </Opened>
  );
}

function Dismiss({ view, judge }: { view: View; judge: JudgeState }): VNode | null {
  return (
    <CommandForm
      view={view}
      command="DismissJudge"
      data={{ judge: judge.judge }}
      label="Dismiss"
      about={`judge ${judge.letter}`}
      back={here}
      tone="grave"
    />
  );
}
