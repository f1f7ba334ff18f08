import type { ElementHandle, KeyInput, Page } from 'puppeteer';

/** A finger or a mouse that holds a couple. */
export interface Hold {
  /** Moves, in steps, over the middle of what the selector finds. */
  over(selector: string): Promise<void>;
  lift(): Promise<void>;
  /** The browser takes the finger away, as for a gesture of the system. */
  cancel(): Promise<void>;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const steps = [0.25, 0.5, 0.75, 1];

/** Takes a couple by its handle with the mouse. */
export async function pressAt(page: Page, entry: string): Promise<Hold> {
  const from = await middleOf(page, gripOf(entry));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  return {
    over: (selector) => along(page, from, { selector, step: ({ x, y }) => page.mouse.move(x, y) }),
    lift: () => page.mouse.up(),
    cancel: () => page.mouse.reset(),
  };
}

/** The same with a finger. */
export async function fingerOn(page: Page, entry: string): Promise<Hold> {
  const from = await middleOf(page, gripOf(entry));
  const client = await page.createCDPSession();
  const touch = (type: Touch, touchPoints: Point[]): Promise<void> =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', [from]);
  const leave = async (type: Touch): Promise<void> => {
    await touch(type, []);
    await client.detach();
  };
  return {
    over: (selector) => along(page, from, { selector, step: (at) => touch('touchMove', [at]) }),
    lift: () => leave('touchEnd'),
    cancel: () => leave('touchCancel'),
  };
}

/** A whole drag with the mouse, from the couple's handle to what the selector finds. */
export async function drag(page: Page, entry: string, to: string): Promise<void> {
  const hold = await pressAt(page, entry);
  await hold.over(to);
  await hold.lift();
}

/** The places of the couples shown, in the list's order. */
export function placesOn(page: Page): Promise<(number | undefined)[]> {
  return page.$$eval('li[data-entry]:not(.slip-scratched)', (rows) =>
    rows.map((row) => {
      const mark = row.querySelector('[aria-pressed="true"] .slip-mark-value');
      return mark ? Number(mark.textContent) : undefined;
    }),
  );
}

/**
 * The marks a page sends from now on, each once and in order: `+entry:2` gives a place, `-entry`
 * takes it back.
 */
export function sentFrom(page: Page): string[] {
  const words: string[] = [];
  const known = new Set<string>();
  page.on('request', (request) => {
    if (!request.url().endsWith('/commands')) return;
    for (const { commandId, type, data } of JSON.parse(request.postData() ?? '[]')) {
      if (known.has(commandId)) continue;
      known.add(commandId);
      words.push(type === 'RecordMark' ? `+${data.entry}:${data.mark}` : `-${data.entry}`);
    }
  });
  return words;
}

/** Presses a key with a couple in focus. */
export async function keyOn(page: Page, entry: string, key: KeyInput): Promise<void> {
  await page.focus(`li[data-entry="${entry}"] [data-row]`);
  await page.keyboard.press(key);
}

type Touch = 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel';

interface Way {
  readonly selector: string;
  readonly step: (at: Point) => Promise<void>;
}

async function along(page: Page, from: Point, { selector, step }: Way): Promise<void> {
  const to = await middleOf(page, selector);
  const at = (part: number): Point => ({
    x: from.x + (to.x - from.x) * part,
    y: from.y + (to.y - from.y) * part,
  });
  for (const part of steps) await step(at(part));
}

function gripOf(entry: string): string {
  return `li[data-entry="${entry}"] [data-grip]`;
}

async function middleOf(page: Page, selector: string): Promise<Point> {
  const found: ElementHandle | null = await page.waitForSelector(selector);
  const box = await found?.boundingBox();
  if (!box) throw new Error(`nothing to be seen of ${selector}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
