import { entriesOfPart } from '../../domain/heat/floor.ts';
import type { DanceSong, Song } from '../../domain/song/state.ts';
import { agendaOf, type AgendaHeat } from '../agenda.ts';
import { coupleNames } from '../entries.ts';
import { readerOf } from '../fold/slices.ts';
import { sliceTables } from '../fold/tables.ts';
import type { Rows } from '../projection.ts';
import { turnTable } from './turns.ts';

/** Who dances alone. */
export interface Soloist {
  readonly entry: string;
  readonly back: number;
  readonly names: string;
}

/** What is played in a heat: the song of a dance, or of one who dances alone. */
export interface PlayedSong {
  /** Unique in the running order: the heat with the dance or the entry. */
  readonly id: string;
  /** The dance's name; a solo's too. */
  readonly dance: string;
  /** Undefined where the floor is shared. */
  readonly alone: Soloist | undefined;
  readonly song: Song | undefined;
}

/** A heat with what is played in it, dance by dance. */
export interface HeatSongs {
  readonly heat: AgendaHeat;
  readonly songs: readonly PlayedSong[];
}

/** The whole running order with its songs. */
export function runningOrder(rows: Rows): HeatSongs[] {
  return agendaOf(rows).map((heat) => ({ heat, songs: songsOfHeat(rows, heat) }));
}

/** What is played in one heat: heats of a dance take its songs in turn, from the first again. */
export function songsOfHeat(rows: Rows, heat: AgendaHeat): PlayedSong[] {
  const places = rows.get(turnTable, heat.heat)?.places ?? {};
  const shared = Object.entries(places).map(([dance, place]) => {
    const songs = danceSongs(rows, dance);
    const song = songs[place % songs.length];
    return { id: `${heat.heat}.${dance}`, dance, alone: undefined, song };
  });
  return [...solosOf(rows, heat), ...shared];
}

/** The dances of the showcase that are not danced alone, each once, by name. */
export function sharedDances(rows: Rows): string[] {
  const shared = rows.find(sliceTables.contest).filter(({ style }) => style !== 'solo');
  return [...new Set(shared.flatMap(({ dances }) => dances))].sort();
}

/** The songs of a dance in the order they take turns. */
export function danceSongs(rows: Rows, dance: string): readonly DanceSong[] {
  return rows.get(sliceTables.playlist, dance)?.songs ?? [];
}

function solosOf(rows: Rows, heat: AgendaHeat): PlayedSong[] {
  const state = readerOf(rows);
  return heat.floor.flatMap((part) => {
    const contest = rows.get(sliceTables.contest, part.contest);
    if (contest?.style !== 'solo') return [];
    const dance = contest.dances.join(', ');
    const entries = entriesOfPart(state, part);
    return entries.flatMap((entry) => {
      const alone = soloistOf(rows, entry);
      const song = rows.get(sliceTables.song, entry);
      return alone ? [{ id: `${heat.heat}.${entry}`, dance, alone, song }] : [];
    });
  });
}

function soloistOf(rows: Rows, entry: string): Soloist | undefined {
  const found = rows.get(sliceTables.entry, entry);
  if (!found || found.scratched) return undefined;
  return { entry, back: found.back, names: coupleNames(rows, found.couple) };
}
