import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { demoInBrowser } from '../../support/demo-in-browser.ts';
import type { Demo } from '../../support/demo.ts';
import { eventually } from '../../support/eventually.ts';
import { drag, fingerOn, keyOn, placesOn, pressAt, sentFrom } from '../../support/drag-hands.ts';
import { markDemo } from '../../support/marked-demo.ts';
import { waitForText } from '../../support/pages-in-browser.ts';
import { allSaved, rowsOf, tapCouple } from '../../support/slip-page.ts';

const inOrder = [1, 2, 3, 4, 5, 6];
const keys = ['1', '2', '3', '4', '5', '6'] as const;

describe('a couple of a final that is dragged', () => {
  let demo: Demo;
  let page: Page;
  let sent: string[];

  demoInBrowser(async (opened) => {
    ({ demo } = opened);
    await markDemo(demo);
    page = await opened.pageOf('Judge A');
    await page.goto(demo.url('judge/heat/105'));
    await waitForText(page, '2 of 6');
    for (const back of await backsWithoutPlace()) await tapCouple(page, back);
    await allSaved(page, 6);
    sent = sentFrom(page);
  });
  beforeEach(async () => {
    await page.setViewport({ width: 1180, height: 820, hasTouch: true });
    await restore();
    sent.length = 0;
  });

  it('with the mouse from 4 to 2 takes that place, and who had it gets the free one', async () => {
    const [, second = '', , fourth = ''] = await rowsOf(page);
    await drag(page, fourth, row(second));
    await shows([1, undefined, 3, 2, 5, 6]);
    await drag(page, second, place(4));
    await shows([1, 4, 3, 2, 5, 6]);
    await sends([`-${second}`, `+${fourth}:2`, `+${second}:4`]);
    await allSaved(page, 6);
  });

  it('with a finger goes the same way', async () => {
    const [, second = '', , fourth = ''] = await rowsOf(page);
    const finger = await fingerOn(page, fourth);
    await finger.over(row(second));
    expect(await page.$$('.slip-goal')).to.have.length(1);
    await finger.lift();
    await shows([1, undefined, 3, 2, 5, 6]);
    const other = await fingerOn(page, second);
    await other.over(place(4));
    await other.lift();
    await shows([1, 4, 3, 2, 5, 6]);
    await sends([`-${second}`, `+${fourth}:2`, `+${second}:4`]);
  });

  it('gets the same places as by keys', async () => {
    const [, second = '', , fourth = ''] = await rowsOf(page);
    await keyOn(page, fourth, '2');
    await keyOn(page, second, '4');
    await shows([1, 4, 3, 2, 5, 6]);
    await sends([`-${second}`, `+${fourth}:2`, `+${second}:4`]);
  });

  it('finds its place in a list that is scrolled, also while it is dragged', async () => {
    await page.setViewport({ width: 820, height: 700, hasTouch: true });
    const [, , , fourth = '', fifth = ''] = await rowsOf(page);
    await page.$eval(row(fifth), (one) => {
      one.scrollIntoView({ block: 'center' });
    });
    const from = await page.evaluate(() => scrollY);
    expect(from).to.be.greaterThan(100);
    const hold = await pressAt(page, fifth);
    await page.evaluate(() => {
      scrollBy(0, -60);
    });
    await hold.over(row(fourth));
    await hold.lift();
    await shows([1, 2, 3, undefined, 4, 6]);
  });

  it('and let go after Escape changes nothing', async () => {
    const [, second = '', , fourth = ''] = await rowsOf(page);
    const hold = await pressAt(page, fourth);
    await hold.over(row(second));
    expect(await page.$$('.slip-dragged, .slip-goal')).to.have.length(2);
    await page.keyboard.press('Escape');
    expect(await page.$$('.slip-dragged, .slip-goal')).to.deep.equal([]);
    await hold.lift();
    await shows(inOrder);
    expect(sent).to.deep.equal([]);
  });

  it('is taken hold of by the first button of a mouse alone', async () => {
    const [, , , fourth = ''] = await rowsOf(page);
    const { x = 0, y = 0 } = (await (await page.$(grip(fourth)))?.boundingBox()) ?? {};
    await page.mouse.move(x + 20, y + 20);
    await page.mouse.down({ button: 'right' });
    expect(await page.$$('.slip-dragged')).to.deep.equal([]);
    await page.mouse.up({ button: 'right' });
  });

  it('whose finger the browser takes away changes nothing', async () => {
    const [, second = '', , fourth = ''] = await rowsOf(page);
    const finger = await fingerOn(page, fourth);
    await finger.over(row(second));
    await finger.cancel();
    await shows(inOrder);
    expect(await page.$$('.slip-dragged, .slip-goal')).to.deep.equal([]);
    expect(sent).to.deep.equal([]);
  });

  it('and let go where no place is, or on itself, changes nothing', async () => {
    const [, , , fourth = ''] = await rowsOf(page);
    await drag(page, fourth, '.slip-foot');
    await drag(page, fourth, row(fourth));
    await shows(inOrder);
    expect(sent).to.deep.equal([]);
  });

  async function shows(wanted: readonly (number | undefined)[]): Promise<void> {
    const same = async (): Promise<boolean> =>
      JSON.stringify(await placesOn(page)) === JSON.stringify(wanted);
    await eventually(`places ${wanted.join()}`, same).catch(async (error: unknown) => {
      throw new Error(`${String(error)}: ${(await placesOn(page)).join()}`);
    });
  }

  async function sends(wanted: readonly string[]): Promise<void> {
    await eventually('all to be sent', () => sent.length >= wanted.length);
    expect(sent).to.deep.equal(wanted);
  }

  async function restore(): Promise<void> {
    const rows = await rowsOf(page);
    for (const [index, entry] of rows.entries()) {
      if ((await placesOn(page))[index] === index + 1) continue;
      await keyOn(page, entry, keys[index] ?? '1');
    }
    await shows(inOrder);
    await allSaved(page, 6);
  }

  function backsWithoutPlace(): Promise<number[]> {
    return page.$$eval('li[data-entry]', (rows) =>
      rows
        .filter((one) => !one.querySelector('[aria-pressed="true"]'))
        .map((one) => Number(one.querySelector('.slip-back')?.textContent)),
    );
  }
});

function row(entry: string): string {
  return `li[data-entry="${entry}"] .slip-couple`;
}

function grip(entry: string): string {
  return `li[data-entry="${entry}"] [data-grip]`;
}

function place(number: number): string {
  return `[data-place="${String(number)}"]`;
}
