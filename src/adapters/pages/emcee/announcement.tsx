import type { ComponentChildren, VNode } from 'preact';
import { songWords } from '../../../domain/song/song-words.ts';
import type { AgendaHeat } from '../../../projections/agenda.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { fullName } from '../../../projections/people.ts';
import type { Rows } from '../../../projections/projection.ts';
import { songsOfHeat } from '../../../projections/songs/running-order.ts';
import { HeatNotices } from '../heat-notices.tsx';
import { timeOfDay } from '../moments.ts';
import { couplesOnFloor, dancingWords, partWords, type FloorCouple } from '../on-floor.ts';
import type { View } from '../view.ts';

interface Props {
  readonly view: View;
  readonly heat: AgendaHeat;
  readonly title: string;
  /** Where the heat is: "on the floor", "next". */
  readonly word: string;
  readonly children?: ComponentChildren;
}

/** A heat as it is announced: what, how many, who by back number, and what is played. */
export function Announcement({ view, heat, title, word, children }: Props): VNode {
  const couples = couplesOnFloor(view.rows, heat);
  const time = heat.time === null ? '' : `${timeOfDay(view, heat.time)} · `;
  return (
    <section class={`card announcement ${word === 'next' ? 'is-next' : 'is-now'}`}>
      <h2>
        {title} <span class="where">{word}</span>
      </h2>
      <Parts heat={heat} />
      <p class="count">{time + dancingWords(couples.length)}</p>
      <HeatNotices rows={view.rows} heat={heat} />
      {children}
      <ol class="announce">
        {couples.map((couple) => (
          <CoupleLine rows={view.rows} couple={couple} />
        ))}
      </ol>
      <Songs rows={view.rows} heat={heat} />
    </section>
  );
}

function Parts({ heat }: { heat: AgendaHeat }): VNode {
  const words = partWords(heat);
  const lines = heat.parts.map(({ contest: { dances } }, part) => (
    <p class="lead">{`${words[part] ?? ''}: ${dances.join(', ')}`}</p>
  ));
  return <>{lines}</>;
}

function CoupleLine({ rows, couple }: { rows: Rows; couple: FloorCouple }): VNode {
  const found = rows.get(sliceTables.couple, couple.couple);
  const people = found ? [found.lead, found.follow] : [];
  const names = people.map((person) => fullName(rows, person) ?? 'removed');
  const studios = [...new Set(people.flatMap((person) => studioOf(rows, person)))];
  return (
    <li>
      <span class="back">{couple.back}</span>
      <span class="names">
        {names.join(' & ')} {studios.length > 0 && <small>{studios.join(' and ')}</small>}
      </span>
    </li>
  );
}

function studioOf(rows: Rows, person: string): string[] {
  const studio = rows.get(sliceTables.person, person)?.studio ?? null;
  const found = studio === null ? undefined : rows.get(sliceTables.studio, studio);
  return found ? [found.name] : [];
}

function Songs({ rows, heat }: { rows: Rows; heat: AgendaHeat }): VNode | null {
  const songs = songsOfHeat(rows, heat).flatMap(({ dance, alone, song }) =>
    song ? [{ what: alone ? String(alone.back) : dance, words: songWords(song) }] : [],
  );
  if (songs.length === 0) return null;
  return (
    <ul class="plain songs" aria-label="Songs">
      {songs.map(({ what, words }) => (
        <li>
          <strong>{what}</strong> {words}
        </li>
      ))}
    </ul>
  );
}
