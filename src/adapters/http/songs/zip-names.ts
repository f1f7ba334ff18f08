import { audioEndings } from '../../../domain/song/audio-type.ts';
import { songWords } from '../../../domain/song/song-words.ts';
import type { SongFile } from '../../../domain/song/state.ts';
import type { HeatSongs, PlayedSong } from '../../../projections/songs/running-order.ts';

/** A song's file under the name it has in the ZIP. */
export interface NamedFile extends SongFile {
  readonly name: string;
}

interface Line {
  readonly label: string;
  readonly played: PlayedSong;
}

/**
 * Names every file once, by the first heat it is played in: `042 Waltz - Title.mp3`. The names
 * sort as the songs run; where the heats' labels do not, each is preceded by its place.
 */
export function zipNames(order: readonly HeatSongs[]): NamedFile[] {
  const files = new Map<string, NamedFile>();
  for (const { label, played } of linesOf(order)) {
    const file = played.song?.file;
    if (file && !files.has(file.blob))
      files.set(file.blob, { ...file, name: nameOf(label, played) });
  }
  return inOrder(unique([...files.values()]));
}

/** The running order in words, with the song of each heat and the name of its file. */
export function orderText(order: readonly HeatSongs[], files: readonly NamedFile[]): string {
  const names = new Map(files.map(({ blob, name }) => [blob, name]));
  const lines = linesOf(order).map(({ label, played: { dance, alone, song } }) => {
    const who = alone ? `, couple ${String(alone.back)}` : '';
    const file = names.get(song?.file?.blob ?? '') ?? 'no file';
    const what = song ? `${songWords(song)} (${file})` : 'no song';
    return `Heat ${label}, ${dance}${who}: ${what}\r\n`;
  });
  return lines.join('');
}

function linesOf(order: readonly HeatSongs[]): Line[] {
  return order.flatMap(({ heat, songs }) => songs.map((played) => ({ label: heat.label, played })));
}

function nameOf(label: string, { dance, song }: PlayedSong): string {
  const number = label.replace(/\d+/, (digits) => digits.padStart(3, '0'));
  const name = safe(`${number} ${dance} - ${song?.title ?? ''}`);
  return song?.file ? `${name}.${audioEndings[song.file.type]}` : name;
}

/** Without what file systems refuse or read as a folder. */
function safe(name: string): string {
  const plain = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-').replace(/\s+/g, ' ');
  return plain.slice(0, 100).replace(/[. ]+$/, '');
}

function unique(files: readonly NamedFile[]): NamedFile[] {
  const taken = new Map<string, number>();
  return files.map((file) => {
    const key = file.name.toLowerCase();
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    if (count === 1) return file;
    return { ...file, name: file.name.replace(/(\.\w+)$/, ` (${String(count)})$1`) };
  });
}

function inOrder(files: readonly NamedFile[]): NamedFile[] {
  const sorted = files.every(({ name }, at) => at === 0 || (files[at - 1]?.name ?? '') < name);
  if (sorted) return [...files];
  return files.map((file, at) => ({
    ...file,
    name: `${String(at + 1).padStart(4, '0')} ${file.name}`,
  }));
}
