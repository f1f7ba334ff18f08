import type { VNode } from 'preact';
import type { Song, SongFile } from '../../../domain/song/state.ts';
import type { AgendaHeat } from '../../../projections/agenda.ts';
import type { HeatSongs, PlayedSong } from '../../../projections/songs/running-order.ts';
import { timeOfDay } from '../moments.ts';
import { heatStatusWords, partWords } from '../on-floor.ts';
import type { View } from '../view.ts';

interface HeatProps {
  readonly view: View;
  readonly one: HeatSongs;
}

/** The songs of all heats in running order, each with its player and its state in words. */
export function SongList({ view, order }: { view: View; order: readonly HeatSongs[] }): VNode {
  return (
    <ol class="song-list">
      {order.map((one) => (
        <HeatItem view={view} one={one} />
      ))}
    </ol>
  );
}

function HeatItem({ view, one: { heat, songs } }: HeatProps): VNode {
  return (
    <li
      id={`heat-${heat.heat}`}
      class={`song-heat ${heat.status}`}
      data-heat={heat.heat}
      tabIndex={-1}
    >
      <HeatTitle view={view} heat={heat} />
      <ul class="plain">
        {songs.map((played) => (
          <SongItem view={view} played={played} />
        ))}
      </ul>
    </li>
  );
}

function HeatTitle({ view, heat }: { view: View; heat: AgendaHeat }): VNode {
  const time = heat.time === null ? '' : ` · ${timeOfDay(view, heat.time)}`;
  const word = heatStatusWords[heat.status];
  return (
    <h3>
      Heat {heat.label}
      <span class="aside">{`${time} · ${partWords(heat).join('; ')}`}</span>{' '}
      <span class="where" data-heat-word={word}>
        {word}
      </span>
    </h3>
  );
}

function SongItem({ view, played }: { view: View; played: PlayedSong }): VNode {
  const { id, dance, alone, song } = played;
  const what = alone ? `${String(alone.back)} ${alone.names}` : dance;
  const file = song?.file ?? null;
  return (
    <li class="song">
      <span class="song-what">
        <strong>{what}</strong> {alone && <small>{dance}, alone</small>}
      </span>
      <span class="song-title">{song ? <SongTitle song={song} /> : 'no song'}</span>
      {file && <Player view={view} id={id} label={`${what}: ${song?.title ?? ''}`} file={file} />}
      <span class="song-state" {...(file ? { 'data-kept': file.blob } : {})}>
        {stateOf(song)}
      </span>
    </li>
  );
}

function SongTitle({ song }: { song: Song }): VNode {
  return (
    <>
      {song.title} {song.artist !== null && <small>{song.artist}</small>}
    </>
  );
}

function stateOf(song: Song | undefined): string {
  if (!song) return 'nothing to play';
  return song.file ? 'song here' : 'no file yet';
}

interface PlayerProps {
  readonly view: View;
  readonly id: string;
  readonly label: string;
  readonly file: SongFile;
}

/** Permanent: what plays goes on when the page around it changes. */
function Player({ view, id, label, file }: PlayerProps): VNode {
  return (
    <audio
      id={`song-${id.replace(/\W/g, '-')}`}
      controls
      preload="none"
      aria-label={label}
      src={`${view.base}dj/files/${file.blob}`}
      data-blob={file.blob}
      data-bytes={file.bytes}
      data-turbo-permanent
    />
  );
}
