import { expect } from 'chai';
import type { Page } from 'puppeteer';
import type { TestBrowser } from '../support/browser.ts';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import type { Client, Demo } from '../support/demo.ts';
import { blockHttp, openDevice, press, waitForText } from '../support/pages-in-browser.ts';
import { signature } from '../support/signature.ts';
import {
  allSaved,
  markRow,
  rowsOf,
  signSheet,
  tapCouple,
  typeNumber,
} from '../support/slip-page.ts';

const letters = ['A', 'B', 'C', 'D', 'E'];
const tablet = { width: 1180, height: 820 };

describe('a judge marks every kind of contest and the screens follow', () => {
  let demo: Demo;
  let browser: TestBrowser;
  let hall: Page;
  let slip: Page;
  let admin: Client;
  const others: { readonly judge: string; readonly client: Client }[] = [];
  const problems: string[][] = [];

  demoInBrowser(async (opened) => {
    ({ demo, browser } = opened);
    admin = await demo.signIn('Administrator');
    for (const letter of letters.slice(1)) {
      const judge = `judge-${letter.toLowerCase()}`;
      others.push({ judge, client: await demo.signIn(`Judge ${letter}`) });
    }
  });

  it('the link shows one button, which signs the tablet in', async () => {
    const device = await openDevice(browser, tablet);
    slip = device.page;
    problems.push(device.errors);
    await slip.goto(demo.address('Judge A'));
    expect(await slip.cookies(), 'looking at a link signs nobody in').to.satisfy(
      (cookies: { name: string }[]) => cookies.every(({ name }) => name !== 'fc_judge'),
    );
    await press(slip, 'Sign in as judge A');
    await waitForText(slip, 'Heat 101 is on the floor - go');
  });

  it('the hall screen is live, and from now on hears by WebSocket alone', async () => {
    const device = await openDevice(browser, { width: 1920, height: 1080 });
    hall = device.page;
    problems.push(device.errors);
    await hall.goto(demo.address('Hall screen'));
    await waitForText(hall, '101');
    await hall.waitForSelector('[data-live-status][data-state="live"]');
    await hall.waitForSelector('turbo-cable-stream-source[connected]');
    await blockHttp(hall);
  });

  it('callbacks: the couple itself toggles, six are counted, each says saved', async () => {
    await press(slip, 'Heat 101 is on the floor - go');
    for (const dance of ['Waltz', 'Tango', 'Foxtrot']) {
      await waitForText(slip, `· ${dance}`);
      for (const back of [101, 102, 103, 104, 105, 106]) await tapCouple(slip, back);
      await waitForText(slip, '6 of 6');
      await allSaved(slip, 6);
      await signSheet(slip);
      if (dance !== 'Foxtrot') await press(slip, / - go$/);
    }
    await waitForText(slip, 'Signed');
    await others.reduce(async (before, { judge, client }) => {
      await before;
      await client.accept(...(await recallAll(judge)));
    }, Promise.resolve());
    const entries = await entriesOf([101, 102, 103, 104, 105, 106], '101-1');
    await admin.accept({ type: 'RecallEntries', data: { contest: '101-1', round: 1, entries } });
  });

  it('letters: the next heat is offered, marked, and seen in the hall within the tap', async () => {
    await admin.accept({ type: 'CallHeat', data: { heat: '102' } });
    await waitForText(hall, /Heat\s+102/);
    await press(slip, 'Heat 102 is on the floor - go');
    await waitForText(slip, 'SR2 Closed Bronze Waltz');
    const rows = await rowsOf(slip);
    for (const row of rows) await markRow(slip, row, 'G');
    await allSaved(slip, rows.length);
    await waitForText(hall, 'provisional');
  });

  it('a mark is taken back and given again, and the history has both', async () => {
    const [row] = await rowsOf(slip);
    await markRow(slip, row ?? '', 'GH');
    await allSaved(slip, 7);
    await press(slip, /^Take back$/);
    await waitForText(slip, /6 of 7/);
    await markRow(slip, row ?? '', 'S');
    await allSaved(slip, 7);
    await signSheet(slip);
  });

  it('a number and a solo score are typed', async () => {
    for (const [heat, value] of [
      ['103', '88'],
      ['104', '91'],
    ] as const) {
      await admin.accept({ type: 'CallHeat', data: { heat } });
      await waitForText(hall, new RegExp(`Heat\\s+${heat}`));
      await press(slip, `Heat ${heat} is on the floor - go`);
      await slip.waitForSelector(`li[data-entry^="${heat}-"]`);
      const rows = await rowsOf(slip);
      for (const row of rows) await typeNumber(slip, row, value);
      await allSaved(slip, rows.length);
      await signSheet(slip);
    }
  });

  it('a final is placed couple by couple, each once', async () => {
    await admin.accept({ type: 'CallHeat', data: { heat: '105' } });
    await press(slip, 'Heat 105 is on the floor - go');
    await waitForText(slip, /final · Waltz/);
    for (const dance of ['Waltz', 'Tango', 'Foxtrot']) {
      await waitForText(slip, `· ${dance}`);
      const rows = await rowsOf(slip);
      expect(rows).to.have.length(6);
      for (const [index, row] of rows.entries()) await markRow(slip, row, String(index + 1));
      await allSaved(slip, 6);
      await signSheet(slip);
      if (dance !== 'Foxtrot') await press(slip, / - go$/);
    }
  });

  it('published places are official and open the rule that decided them', async () => {
    for (const { judge, client } of others) await client.accept(...(await placeAll(judge)));
    await admin.accept({ type: 'PublishResults', data: { contest: '101-1' } });
    const { page, errors } = await openDevice(browser, { width: 390, height: 844 });
    problems.push(errors);
    await page.goto(`${demo.address('Standings')}/101-1`);
    await waitForText(page, /official/i);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    await waitForText(page, /Rule (5|9)/);
    await waitForText(hall, /official/i);
  });

  it('no page met an error of its own', () => {
    expect(problems.flat()).to.deep.equal([]);
  });

  async function recallAll(judge: string): Promise<{ type: string; data: object }[]> {
    const entries = await entriesOf([101, 102, 103, 104, 105, 106], '101-1');
    return [0, 1, 2].flatMap((dance) => {
      const card = { sheet: `101-1.r1.d${String(dance)}`, judge };
      const marks = entries.map((entry) => ({
        type: 'RecordMark',
        data: { ...card, entry, dance, mark: 1 },
      }));
      return [...marks, signature(card)];
    });
  }

  async function placeAll(judge: string): Promise<{ type: string; data: object }[]> {
    const entries = await entriesOf([101, 102, 103, 104, 105, 106], '101-1');
    return [0, 1, 2].flatMap((dance) => {
      const card = { sheet: `101-1.r2.d${String(dance)}`, judge };
      const marks = entries.map((entry, index) => ({
        type: 'RecordMark',
        data: { ...card, entry, dance, mark: index + 1 },
      }));
      return [...marks, signature(card)];
    });
  }

  /** The ids of entries by back number, as the tablet's own page carries them. */
  async function entriesOf(backs: readonly number[], contest: string): Promise<string[]> {
    const link = demo.address('Hall screen').replace('hall', 'judge/heat/101');
    const { page } = await openDevice(browser, tablet);
    await page.goto(demo.address('Judge A'));
    await press(page, 'Sign in as judge A');
    await waitForText(page, 'My heats');
    await page.goto(link);
    const found = await page.evaluate((wanted: readonly number[]) => {
      const all = [...document.querySelectorAll<HTMLElement>('[data-entry]')];
      return wanted.map((back) => {
        const row = all.find(
          (one) => one.querySelector('.slip-back')?.textContent === String(back),
        );
        return row?.dataset['entry'] ?? '';
      });
    }, backs);
    await page.browserContext().close();
    expect(found, `entries of ${contest}`).to.not.include('');
    return found;
  }
});
