import type { Page } from 'puppeteer';
import { demoCouples } from './every-way.ts';
import { allSaved, rowsOf } from './slip-page.ts';

/** Opens a heat's slip and waits until its couples can be marked. */
export async function openSlip(page: Page, url: string): Promise<string[]> {
  await page.goto(url);
  await page.waitForSelector('.slip-foot .slip-primary:not(:disabled)');
  return rowsOf(page);
}

/** Says a feedback word of a couple by its button; said again it is taken back. */
export async function sayWord(
  page: Page,
  entry: string,
  said: { readonly word: string; readonly statement: 'good' | 'bad' },
): Promise<void> {
  const buttons = await page.$$(`li[data-entry="${entry}"] .slip-statement`);
  for (const button of buttons) {
    const name = await button.evaluate((one) => {
      const word = one.closest('.slip-word')?.querySelector('b')?.textContent ?? '';
      return `${word} ${one.textContent.trim()}`;
    });
    if (name === `${said.word} ${said.statement}`) return button.click();
  }
  const all = await page.$eval(`li[data-entry="${entry}"]`, (row) => row.textContent);
  throw new Error(`no ${said.word} ${said.statement} for couple ${entry}: ${all}`);
}

/** Writes a couple's comment and leaves the field; an empty one takes it back. */
export async function comment(page: Page, entry: string, text: string): Promise<void> {
  const field = await page.waitForSelector(`li[data-entry="${entry}"] textarea`);
  await field?.click({ count: 3 });
  await page.keyboard.press('Backspace');
  await field?.type(text);
  await field?.evaluate((one) => {
    if (one instanceof HTMLElement) one.blur();
  });
}

/** Presses keys, one after another, with a couple in focus. */
export async function keysOn(
  page: Page,
  entry: string,
  keys: readonly ('1' | '2' | '3' | '4' | 'Enter' | 'Backspace' | 'ArrowRight' | '?')[],
): Promise<void> {
  await page.focus(`li[data-entry="${entry}"] [data-row]`);
  for (const key of keys) await page.keyboard.press(key);
}

/** Fills a couple's fields by keyboard alone, one number after the other. */
export async function typeNumbers(
  page: Page,
  entry: string,
  values: readonly string[],
): Promise<void> {
  await page.focus(`li[data-entry="${entry}"] input`);
  for (const value of values) {
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  }
}

/** Waits until every couple shown says that what it got is on the server. */
export async function everyRowSaved(page: Page): Promise<void> {
  await allSaved(page, (await rowsOf(page)).length);
}

/** Submits the form of the rules page behind these headings, with these fields filled. */
export async function chooseOnRules(
  page: Page,
  form: { readonly label: string; readonly data: object; readonly fields: object },
): Promise<void> {
  const answered = page.waitForNavigation();
  await page.evaluate(
    (label: string, wanted: [string, unknown][], fields: [string, string][]) => {
      const forms = [...document.querySelectorAll('form')];
      const found = forms.find((one) => {
        const data: unknown = JSON.parse(
          one.querySelector<HTMLInputElement>('[name=data]')?.value ?? '{}',
        );
        const pairs = Object.entries(Object(data));
        const has = ([key, value]: [string, unknown]): boolean =>
          pairs.some(([name, one]) => name === key && one === value);
        return one.textContent.includes(label) && wanted.every(has);
      });
      for (const [name, value] of fields) {
        const input = found?.querySelector(`[name="${name}"]`);
        if (input instanceof HTMLInputElement || input instanceof HTMLSelectElement)
          input.value = value;
        if (input instanceof HTMLInputElement && input.type === 'checkbox')
          input.checked = value === 'on';
      }
      found?.requestSubmit();
    },
    form.label,
    Object.entries(form.data),
    Object.entries(form.fields),
  );
  await answered;
}

/** Five couples of a category, so that the same mark for all is asked about. */
export function newcomers(category: string): { type: string; data: object }[] {
  const contest = { contest: 'w0', title: 'Newcomer letters', dances: ['Waltz'] };
  return [
    { type: 'AddContest', data: { ...contest, kind: 'proficiency', style: 'closed', category } },
    ...demoCouples()
      .slice(0, 5)
      .map((couple, at) => ({
        type: 'RegisterEntry',
        data: { entry: `w0-${String(at + 1)}`, contest: 'w0', couple, back: 601 + at },
      })),
    {
      type: 'ScheduleHeat',
      data: { heat: 'w0', label: 'W0', order: 799, floor: [{ contest: 'w0', round: 1 }] },
    },
  ];
}

/** The id of the agenda category, as the forms of the rules page carry it. */
export function categoryOf(page: Page): Promise<string> {
  return page.$$eval('form input[name=data]', (all) => {
    const data = all.map((one) => Object(JSON.parse(one.value)));
    return String(data.findLast(({ category, style }) => category && style)?.category ?? '');
  });
}
