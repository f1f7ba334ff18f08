import type { VNode } from 'preact';
import type { Song } from '../../../domain/song/state.ts';
import { CommandForm, TextField } from '../command-form.tsx';
import type { View } from '../view.ts';

interface Props {
  readonly view: View;
  readonly command: 'ChooseSong' | 'AddDanceSong';
  readonly data: object;
  /** What it is for, read out after the label. */
  readonly about: string;
  readonly label: string;
  readonly song?: Song | undefined;
}

/**
 * The words of a song and its file. The file has no name here: dj.js uploads it first and puts
 * what the answer says into the form; without a new one the song keeps the file it has.
 */
export function SongForm({ view, command, data, about, label, song }: Props): VNode | null {
  const file = song?.file;
  const known = file ? { ...data, file } : data;
  return (
    <CommandForm {...{ view, command, label, about }} data={known} back="dj/songs" icon="check">
      <TextField label="Title" name="field.title" maxLength={120} {...valueOf(song?.title)} />
      <TextField
        label="Artist"
        name="field.artist"
        maxLength={120}
        optional
        {...valueOf(song?.artist ?? undefined)}
      />
      <label class="field">
        <span>{file ? 'Another file' : 'File'}</span>
        <input type="file" accept="audio/*" data-song-file />
        <small data-song-words>{file ? sizeWords(file.bytes) : 'MP3, M4A, OGG, FLAC, WAV'}</small>
      </label>
    </CommandForm>
  );
}

/** "3.1 MB is here". */
function sizeWords(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB is here`;
}

const valueOf = (value: string | undefined): { value?: string } =>
  value === undefined ? {} : { value };
