import type { Packed } from '../../../domain/unsent/parts.ts';

/** A text's bytes, packed where the browser can: marks are much alike and pack well. */
export async function packText(text: string): Promise<Packed> {
  const bytes = new TextEncoder().encode(text);
  if (!('CompressionStream' in window)) return { bytes, deflated: false };
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return { bytes: new Uint8Array(await new Response(stream).arrayBuffer()), deflated: true };
}
