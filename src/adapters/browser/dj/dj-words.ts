/** What the page knows of the songs on this device. */
export interface KeptCount {
  readonly kept: number;
  readonly all: number;
  /** Bytes of all songs, each file once. */
  readonly bytes: number;
}

export const insecureWords =
  'Keeping songs on this device needs https, and this page came over plain http. ' +
  'Take all songs along as a ZIP instead.';

/** Whether the page plays without a network, in words. */
export function keptWords({ kept, all, bytes }: KeptCount): string {
  if (all === 0) return 'No song has a file yet, so there is nothing to keep.';
  if (kept === 0) return 'No song is kept on this device: without a network nothing plays.';
  if (kept < all)
    return `${countWords(kept, all)} kept on this device. Keep the rest before the network goes.`;
  const size = `(${megabytes(bytes)} MB)`;
  return `${countWords(kept, all)} kept on this device ${size}: they play without a network.`;
}

/** "3 of 12 songs are". */
function countWords(kept: number, all: number): string {
  if (all === 1) return 'The only song is';
  return kept === all
    ? `All ${String(all)} songs are`
    : `${String(kept)} of ${String(all)} songs are`;
}

/** "Keeping: 3 of 12 songs, 4.5 of 45.2 MB". */
export function goingWords(
  now: { readonly songs: number; readonly bytes: number },
  { all, bytes }: Pick<KeptCount, 'all' | 'bytes'>,
): string {
  const songs = `${String(now.songs)} of ${String(all)} songs`;
  return `Keeping: ${songs}, ${megabytes(now.bytes)} of ${megabytes(bytes)} MB`;
}

/** Why keeping ended early, and what can be done. */
export function failureWords(error: unknown, { kept, all }: KeptCount): string {
  const so = `${String(kept)} of ${String(all)} songs are kept on this device.`;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'AbortError') return `Stopped: ${so}`;
  if (name === 'QuotaExceededError') return `This device has no more room: ${so} Free some room.`;
  return `Not all songs could be fetched: ${so} Try again when the network is better.`;
}

/** With one digit behind the point. */
export function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
