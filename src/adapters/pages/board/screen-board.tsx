import type { VNode } from 'preact';
import type { ScreenState } from '../../../domain/screen/state.ts';
import { agendaOf, type AgendaHeat } from '../../../projections/agenda.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { timeOfDay } from '../moments.ts';
import { partWords } from '../on-floor.ts';
import { HallBoard } from '../public/hall.tsx';
import type { View } from '../view.ts';
import { BoardArt } from './board-art.tsx';
import { BoardTop } from './board-top.tsx';
import { MarksIn } from './marks-in.tsx';
import { ResultsBoard } from './results-board.tsx';
import { boardStyle } from './theme.tsx';

/** What a named screen shows: what the desk directed last; replaced whole when that changes. */
export function ScreenBoard({ view, name }: { view: View; name: string }): VNode {
  const screen = view.rows.get(sliceTables.screen, name);
  return (
    <div
      id="screen"
      class="screen"
      style={boardStyle(view)}
      data-layout={screen?.layout ?? 'split'}
      data-steps={screen?.steps ?? 0}
      data-paused={screen?.paused === true ? 'yes' : 'no'}
    >
      {screen ? <Shown view={view} screen={screen} /> : <Waiting view={view} name={name} />}
    </div>
  );
}

/** The marks that are in, where the screen shows the floor. */
export function ScreenMarks({ view, name }: { view: View; name: string }): VNode {
  const screen = view.rows.get(sliceTables.screen, name);
  if (screen?.shows.page === 'floor') return <MarksIn view={view} />;
  return <p id="marks-in" class="marks-in" />;
}

/** "Screen main · directed by the desk since 2:02 PM". */
export function directedWords(view: View, { screen, by, at }: ScreenState): string {
  const who = by === 'desk' || by === 'operator' ? `the ${by}` : `the ${by} at the desk`;
  return `Screen ${screen} · directed by ${who} since ${timeOfDay(view, at)}`;
}

function Shown({ view, screen }: { view: View; screen: ScreenState }): VNode | null {
  const note = directedWords(view, screen);
  switch (screen.shows.page) {
    case 'floor':
      return <HallBoard view={view} note={note} />;
    case 'standings':
      return <ResultsBoard view={view} note={note} contest={screen.shows.contest} />;
    case 'results':
      return <ResultsBoard view={view} note={note} />;
    case 'agenda':
      return <AgendaBoard view={view} note={note} />;
    case 'message':
      return <Message view={view} note={note} text={screen.shows.text} />;
    case 'blank':
      return null;
  }
}

function Waiting({ view, name }: { view: View; name: string }): VNode {
  const note = `Screen ${name} · nobody directs it yet`;
  return <Message view={view} note={note} text={`Screen ${name} waits for the desk`} />;
}

function Message(props: { view: View; note: string; text: string }): VNode {
  const size = props.text.length <= 24 ? 'short' : props.text.length <= 70 ? 'middle' : 'long';
  return (
    <div class="hall message-board">
      <BoardArt view={props.view} />
      <BoardTop view={props.view} word={undefined} note={props.note} />
      <p class={`board-message ${size}`}>{props.text}</p>
    </div>
  );
}

function AgendaBoard({ view, note }: { view: View; note: string }): VNode {
  const coming = agendaOf(view.rows).filter(({ status }) => status !== 'closed');
  return (
    <div class="hall agenda-board">
      <BoardTop view={view} word={undefined} note={note} />
      {coming.length === 0 && <p class="board-message">No further heats are announced</p>}
      <ol class="board-list" data-paged aria-label="Heats to come">
        {coming.map((heat) => (
          <ComingHeat view={view} heat={heat} />
        ))}
      </ol>
    </div>
  );
}

function ComingHeat({ view, heat }: { view: View; heat: AgendaHeat }): VNode {
  return (
    <li>
      <strong class="back">{heat.label}</strong>{' '}
      <span class="place">{heat.time === null ? '' : timeOfDay(view, heat.time)}</span>{' '}
      <span class="names">{partWords(heat).join(' · ')}</span>
      {heat.status === 'called' && <span class="advance through"> on the floor</span>}
    </li>
  );
}
