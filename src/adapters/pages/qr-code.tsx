import type { VNode } from 'preact';
import { encodeQR } from 'qr';

/** Empty modules around a code, as readers need them. */
const quiet = 4;

/** A QR code as inline SVG, black on white in every palette so that cameras read it. */
export function QrCode({ text, label }: { text: string; label: string }): VNode {
  const modules = encodeQR(text, 'raw', { border: quiet });
  const size = modules.length;
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect class="qr-ground" width={size} height={size} />
      <path class="qr-ink" d={modules.map(inkOf).join('')} />
    </svg>
  );
}

/** One run of dark modules of a row after the other. */
function inkOf(row: readonly boolean[], y: number): string {
  const runs: string[] = [];
  for (let x = 0; x < row.length; x += 1) {
    const start = x;
    while (row[x]) x += 1;
    if (x > start) runs.push(`M${start} ${y}h${x - start}v1h${start - x}z`);
  }
  return runs.join('');
}
