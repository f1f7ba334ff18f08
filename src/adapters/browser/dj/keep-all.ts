import { isOurs } from '../is-ours.ts';
import { fetchWhole } from './fetch-whole.ts';
import type { DjPlace, Kept } from './kept.ts';

/** A song's file the page plays. */
export interface Wanted {
  readonly blob: string;
  readonly bytes: number;
}

export interface Progress {
  readonly songs: number;
  readonly bytes: number;
}

export interface Keeping {
  readonly place: DjPlace;
  readonly kept: Kept;
  readonly wanted: readonly Wanted[];
  readonly signal: AbortSignal;
  /** Called as bytes come: how many songs and bytes are kept or on their way. */
  readonly told: (progress: Progress) => void;
}

/**
 * Keeps the page and every song, those that are here already aside, and puts away songs the page
 * does not play any more. What was kept before it stopped or failed stays. Rejects with the first
 * thing that went wrong; the names of files tell whether they arrived as they were sent.
 */
export async function keepAll(keeping: Keeping): Promise<void> {
  const { place, kept, wanted, signal, told } = keeping;
  const page = await fetch(`${place.base}dj`, { headers: { Accept: 'text/html' }, signal });
  if (!page.ok || !isOurs(page)) throw new Error(`answered ${String(page.status)}`);
  await kept.keepPage(page);
  const here = await kept.songs();
  await dropOthers(keeping, here);
  const sum = { songs: 0, bytes: 0 };
  for (const { blob, bytes } of wanted) {
    const before = sum.bytes;
    const came = (more: number): void => {
      sum.bytes += more;
      told(sum);
    };
    if (!here.has(blob)) await keepOne(keeping, { blob, came });
    sum.songs += 1;
    sum.bytes = before + bytes;
    told(sum);
  }
}

async function dropOthers({ kept, wanted }: Keeping, here: ReadonlySet<string>): Promise<void> {
  const played = new Set(wanted.map(({ blob }) => blob));
  for (const blob of here) if (!played.has(blob)) await kept.dropSong(blob);
}

interface One {
  readonly blob: string;
  readonly came: (bytes: number) => void;
}

async function keepOne({ place, kept, signal }: Keeping, { blob, came }: One): Promise<void> {
  const file = await fetchWhole(`${place.base}dj/files/${blob}`, { signal, came });
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  if (hex(hash) !== blob) throw new Error('A song arrived damaged.');
  await kept.keepSong(blob, new Response(file, { headers: { 'Content-Type': file.type } }));
}

function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
