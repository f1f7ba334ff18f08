import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer';

/** A picture's pixels: red, green, blue and opacity, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export interface Shot {
  /** Pixels of the picture; even numbers for a film. */
  readonly width: number;
  readonly height: number;
  /** How far the screen is turned, in degrees. */
  readonly turned?: number;
}

/** What a page shows, as a camera before its screen sees it: whole, on a grey ground. */
export async function filmed(page: Page, { width, height, turned = 0 }: Shot): Promise<Pixels> {
  const shown = await page.screenshot({ encoding: 'base64' });
  const shot = { shown, width, height, turned };
  const drawn = await page.evaluate(async ({ shown: png, width: wide, height: high, ...how }) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${png}`;
    await picture.decode();
    const canvas = new OffscreenCanvas(wide, high);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = '#808080';
    context.fillRect(0, 0, wide, high);
    context.translate(wide / 2, high / 2);
    context.rotate((how.turned * Math.PI) / 180);
    const scale = Math.min(wide / picture.width, high / picture.height);
    context.scale(scale, scale);
    context.drawImage(picture, -picture.width / 2, -picture.height / 2);
    const bytes = context.getImageData(0, 0, wide, high).data;
    const lots = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, lot) =>
      String.fromCharCode(...bytes.subarray(lot * 8192, (lot + 1) * 8192)),
    );
    return btoa(lots.join(''));
  }, shot);
  return { width, height, data: Buffer.from(drawn, 'base64') };
}

/** A frame taken while the screen changes: above what was, below what comes. */
export function torn(before: Pixels, after: Pixels): Pixels {
  const middle = before.width * 4 * Math.floor(before.height / 2);
  const data = Buffer.concat([before.data.subarray(0, middle), after.data.subarray(middle)]);
  return { ...before, data };
}

/** Writes frames, ten a second and all of one size, as a grey film that Chromium's camera plays. */
export function writeFilm(file: string, frames: readonly Pixels[]): void {
  const [{ width, height } = { width: 0, height: 0 }] = frames;
  const colours = Buffer.alloc((width * height) / 2, 128);
  const pieces = frames.flatMap(({ data }) => {
    const grey = Buffer.alloc(width * height);
    for (let at = 0; at < grey.length; at += 1) grey[at] = data[at * 4 + 1] ?? 0;
    return [Buffer.from('FRAME\n'), grey, colours];
  });
  const head = `YUV4MPEG2 W${String(width)} H${String(height)} F10:1 Ip A1:1 C420jpeg\n`;
  writeFileSync(file, Buffer.concat([Buffer.from(head), ...pieces]));
}
