export interface Fetching {
  readonly signal: AbortSignal;
  /** Called with the bytes of each piece that came. */
  came(bytes: number): void;
  /** Called once with the whole length, where the answer says it. */
  size?(bytes: number): void;
}

/** Fetches a file piece by piece; rejects unless all of it came. */
export async function fetchWhole(path: string, fetching: Fetching): Promise<Blob> {
  const response = await fetch(path, { signal: fetching.signal });
  if (!response.ok || !response.body) throw new Error(`answered ${String(response.status)}`);
  const length = Number(response.headers.get('Content-Length') ?? 0);
  if (length > 0) fetching.size?.(length);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value);
    fetching.came(piece.value.length);
  }
  return new Blob(pieces, { type: response.headers.get('Content-Type') ?? '' });
}
