import type { Page } from 'puppeteer';
import { patience } from './patience.ts';

/** One tap to come: which couple and which letter, each by a number that wraps around. */
export type Pick = readonly [couple: number, letter: number];

/**
 * Taps letters on the slip that is open, each once the one before is shown as given, and answers
 * "ENTRY LETTER" for every one; a letter that stands already gives way to the one after it.
 */
export function tapLetters(page: Page, picks: readonly Pick[]): Promise<string[]> {
  return page.evaluate(
    async (wanted: readonly Pick[], limit: number) => {
      const given: string[] = [];
      const drawn = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));
      for (const [couple, letter] of wanted) {
        const rows = [...document.querySelectorAll<HTMLElement>('li[data-entry]')];
        const entry = rows[couple % rows.length]?.dataset['entry'] ?? '';
        const marks = (): HTMLButtonElement[] => [
          ...document.querySelectorAll<HTMLButtonElement>(`li[data-entry="${entry}"] .slip-mark`),
        ];
        const isGiven = (at: number): boolean => marks()[at]?.ariaPressed === 'true';
        const first = letter % marks().length;
        const at = isGiven(first) ? (first + 1) % marks().length : first;
        marks()[at]?.click();
        const end = performance.now() + limit;
        while (!isGiven(at) && performance.now() < end) await drawn();
        const value = marks()[at]?.querySelector('.slip-mark-value')?.textContent ?? '';
        const how = `${String(rows.length)} rows, ${marks()[at]?.disabled ? 'off' : 'on'}`;
        given.push(`${entry} ${value}${isGiven(at) ? '' : ` was not taken: ${how}`}`);
      }
      return given;
    },
    picks,
    patience,
  );
}

/** How many commands the outboxes of this origin hold, once all writes before are on the disk. */
export function storedCommands(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const counts = names
      .filter((name) => name.startsWith('floorcraft /'))
      .map(
        (name) =>
          new Promise<number>((done, fail) => {
            const opening = indexedDB.open(name);
            opening.onerror = () => fail(new Error(`${name} cannot be opened`));
            opening.onsuccess = () => {
              const db = opening.result;
              const lot = db.transaction('commands', 'readwrite');
              const count = lot.objectStore('commands').count();
              lot.oncomplete = () => {
                db.close();
                done(count.result);
              };
            };
          }),
      );
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  });
}
