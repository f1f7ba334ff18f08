import type { VNode } from 'preact';
import { songWords } from '../../../domain/song/song-words.ts';
import type { DanceSong } from '../../../domain/song/state.ts';
import {
  danceSongs,
  runningOrder,
  sharedDances,
  type PlayedSong,
} from '../../../projections/songs/running-order.ts';
import { CommandForm, Opened } from '../command-form.tsx';
import { Crumb } from '../crumb.tsx';
import { Layout } from '../layout.tsx';
import { EmptyState } from '../table-box.tsx';
import type { View } from '../view.ts';
import { freshSong } from './fresh-song.ts';
import { SongForm } from './song-form.tsx';

const here = 'dj/songs';

/** Where songs are chosen: one for each solo, a list for each other dance. */
export function chooseSongsPage(view: View): VNode {
  return (
    <Layout view={view} title="Choose songs" kind="desk" here={here} scripts={['dj.js']}>
      <Crumb view={view} path="dj" word="Songs" />
      <h1>Choose songs</h1>
      <div id="dj-choose" data-base={view.base}>
        <h2>Solos</h2>
        <Solos view={view} />
        <h2>Dances</h2>
        <p>The heats of a dance take its songs in turn.</p>
        <Dances view={view} />
      </div>
    </Layout>
  );
}

function Solos({ view }: { view: View }): VNode {
  const solos = runningOrder(view.rows).flatMap(({ heat, songs }) =>
    songs.filter(({ alone }) => alone).map((played) => ({ label: heat.label, played })),
  );
  if (solos.length === 0)
    return <EmptyState words="Solos stand here once a heat of them is scheduled." />;
  return (
    <ul class="cards">
      {solos.map(({ label, played }) => (
        <li class="card stacked">
          <SoloCard view={view} label={label} played={played} />
        </li>
      ))}
    </ul>
  );
}

function Dances({ view }: { view: View }): VNode {
  const dances = sharedDances(view.rows);
  if (dances.length === 0) return <EmptyState words="Dances stand here once contests have them." />;
  const cards = dances.map((dance) => <DanceCard view={view} dance={dance} />);
  return <>{cards}</>;
}

interface SoloProps {
  readonly view: View;
  readonly label: string;
  readonly played: PlayedSong;
}

function SoloCard({ view, label, played: { alone, dance, song } }: SoloProps): VNode | null {
  if (!alone) return null;
  const about = `for couple ${String(alone.back)}`;
  const data = { entry: alone.entry };
  const change = song ? 'Choose another song' : 'Choose the song';
  return (
    <>
      <h3>{`${String(alone.back)} ${alone.names}`}</h3>
      <p>{`Heat ${label}, ${dance}: ${song ? songWords(song) : 'no song'}`}</p>
      <Opened view={view} word={`${change} ${about}`}>
        <SongForm {...{ view, data, about, song }} command="ChooseSong" label="Choose" />
      </Opened>
      {song && (
        <CommandForm {...{ view, data, about }} command="DropSong" label="Drop it" back={here} />
      )}
    </>
  );
}

function DanceCard({ view, dance }: { view: View; dance: string }): VNode {
  const songs = danceSongs(view.rows, dance);
  const data = { dance, song: freshSong(songs) };
  const about = `for ${dance}`;
  return (
    <section class="card stacked">
      <h3>{dance}</h3>
      {songs.length === 0 && <p>no song</p>}
      <ol>
        {songs.map((song) => (
          <DanceSongItem view={view} dance={dance} song={song} />
        ))}
      </ol>
      <Opened view={view} word={`Add a song ${about}`}>
        <SongForm {...{ view, data, about }} command="AddDanceSong" label="Add" />
      </Opened>
    </section>
  );
}

interface SongProps {
  readonly view: View;
  readonly dance: string;
  readonly song: DanceSong;
}

function DanceSongItem({ view, dance, song }: SongProps): VNode {
  const form = { view, data: { dance, song: song.song }, about: songWords(song), back: here };
  return (
    <li>
      {songWords(song)}
      {song.file ? '' : ', no file yet'}
      <CommandForm {...form} command="RemoveDanceSong" label="Remove" />
    </li>
  );
}
