import type { VNode } from 'preact';
import { create } from 'qrcode/lib/core/qrcode.js';

/** Empty modules around a code, as readers need them. */
const quiet = 4;

/** A QR code as inline SVG, black on white in every palette so that cameras read it. */
export function QrCode({ text, label }: { text: string; label: string }): VNode {
  const { size, data } = create(text).modules;
  const whole = size + 2 * quiet;
  return (
    <svg class="qr" viewBox={`0 0 ${whole} ${whole}`} role="img" aria-label={label}>
      <rect class="qr-ground" width={whole} height={whole} />
      <path class="qr-ink" d={path(data, size)} />
    </svg>
  );
}

/** One run of dark modules after the other, row by row. */
function path(data: Uint8Array, size: number): string {
  const runs: string[] = [];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const start = x;
      while (x < size && data[y * size + x]) x += 1;
      if (x > start) runs.push(`M${start + quiet} ${y + quiet}h${x - start}v1h${start - x}z`);
    }
  }
  return runs.join('');
}
