import { expect } from 'chai';
import type { Page } from 'puppeteer';
import type { TestBrowser } from '../support/browser.ts';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import type { Client, Demo } from '../support/demo.ts';
import { everyWay } from '../support/every-way.ts';
import { visit } from '../support/marked-demo.ts';
import { press, waitForText } from '../support/pages-in-browser.ts';
import { startFloorcraft } from '../support/run-floorcraft.ts';
import { allSaved, markRow, signSheet, typeNumber } from '../support/slip-page.ts';
import {
  categoryOf,
  chooseOnRules,
  comment,
  everyRowSaved,
  keysOn,
  newcomers,
  openSlip,
  sayWord,
  typeNumbers,
} from '../support/way-hands.ts';

describe('a day with every way of marking, by touch and by keyboard', () => {
  let demo: Demo;
  let browser: TestBrowser;
  let admin: Client;
  let office: Page;
  let touch: Page;
  let keys: Page;

  demoInBrowser(async (opened) => {
    ({ demo, browser } = opened);
    admin = await demo.signIn('Administrator');
    office = await as(admin.cookie);
    touch = await as((await demo.signIn('Judge A')).cookie);
    keys = await as((await demo.signIn('Judge B')).cookie);
  });

  it('the administrator chooses the ways, words of their own, and what a finalist is', async () => {
    await office.goto(url('desk/rules'));
    await chooseOnRules(office, {
      label: 'Add',
      data: { order: 1 },
      fields: { 'field.title': 'Newcomers' },
    });
    await waitForText(office, 'Newcomers');
    const category = await categoryOf(office);
    await chooseOnRules(office, {
      label: 'Choose these letters',
      data: { style: 'closed', category },
      fields: { 'words.marking.letters': 'High, Pass, Try' },
    });
    await chooseOnRules(office, {
      label: 'Use these words',
      data: {},
      fields: { 'pairs.words': 'P = Posture, M = Music' },
    });
    await waitForText(office, 'P posture, M music');
    await chooseOnRules(office, { label: 'Call it so', data: {}, fields: { 'field.word': 'X' } });
    await waitForText(office, 'A finalist is called X');
    await admin.accept(...everyWay(), ...newcomers(category));
  });

  it('places: the finalist has the chosen word; a mark is taken back and given again', async () => {
    await called('w1');
    const rows = await both('w1');
    for (const row of rows) await markRow(touch, row, 'X');
    await everyRowSaved(touch);
    await press(touch, /^Take back$/);
    await waitForText(touch, '2 of 3 marked');
    await markRow(touch, rows[2] ?? '', '1');
    await keysOn(keys, rows[0] ?? '', ['1', 'Backspace', '2', 'Enter', '4', 'Enter', '3']);
    await waitForText(keys, '3 of 3 marked');
    await bothSign();
  });

  it('a category of its own letters, and a question answered both ways', async () => {
    await called('w0');
    const rows = await both('w0');
    for (const row of rows) await markRow(touch, row, 'Pass');
    for (const row of rows) await keysOn(keys, row, ['2']);
    await everyRowSaved(touch);
    await press(touch, /^Sign$/);
    await press(touch, /^Sign now$/);
    await press(touch, 'Look again');
    await markRow(touch, rows[0] ?? '', 'High');
    await bothSign();
  });

  it('letters and numbers, and a mark after the next heat was called', async () => {
    await called('w2');
    const medals = await both('w2');
    for (const row of medals) await markRow(touch, row, 'G');
    for (const row of medals.slice(1)) await keysOn(keys, row, ['3']);
    await allSaved(keys, 2);
    await called('w3');
    await waitForText(keys, 'This heat is over');
    await keysOn(keys, medals[0] ?? '', ['1']);
    await bothSign();
    const numbers = await both('w3');
    for (const row of numbers) await typeNumber(touch, row, '88');
    for (const row of numbers) await typeNumbers(keys, row, ['77']);
    await bothSign();
  });

  it('1 to 5 with words, and words alone: good, bad, and taken back', async () => {
    await called('w4');
    const five = await both('w4');
    for (const row of five) await markRow(touch, row, '4');
    await sayWord(touch, five[0] ?? '', { word: 'P', statement: 'good' });
    await sayWord(touch, five[1] ?? '', { word: 'M', statement: 'bad' });
    for (const row of five) await keysOn(keys, row, ['3']);
    await press(touch, /^Take back$/);
    await bothSign();
    await called('w5');
    const words = await both('w5');
    for (const row of words) await sayWord(touch, row, { word: 'M', statement: 'bad' });
    await keysOn(keys, words[0] ?? '', ['1', 'Enter', '2', '2', 'Enter', '1', 'Backspace', '2']);
    await bothSign();
  });

  it('comments are written, corrected and taken back', async () => {
    await called('w6');
    const rows = await both('w6');
    for (const row of rows) await markRow(touch, row, 'S');
    for (const row of rows) await keysOn(keys, row, ['2']);
    await comment(touch, rows[0] ?? '', 'Longer lines');
    await comment(touch, rows[0] ?? '', 'Longer lines, softer knees');
    await comment(touch, rows[1] ?? '', 'Not meant');
    await comment(touch, rows[1] ?? '', '');
    await bothSign();
  });

  it('a solo, a solo in parts with its total, and two dances', async () => {
    await called('w7');
    await both('w7');
    await typeNumber(touch, 'w7-1', '91');
    await typeNumbers(keys, 'w7-1', ['84']);
    await bothSign();
    await called('w8');
    await both('w8');
    for (const field of [0, 1, 2, 3]) await typeNumber(touch, 'w8-1', { field, value: '20' });
    await waitForText(touch, 'Total 80');
    await typeNumbers(keys, 'w8-1', ['21', '22', '23', '24']);
    await waitForText(keys, 'Total 90');
    await bothSign();
    await called('w9');
    const rows = await both('w9');
    for (const row of rows) await markRow(touch, row, 'GH');
    await press(touch, /^Next ›$/);
    await waitForText(touch, '· Tango');
    for (const row of rows) await markRow(touch, row, 'G');
    await keysOn(keys, rows[0] ?? '', ['1', 'Enter', '1', 'Enter', '2', 'ArrowRight']);
    await waitForText(keys, '· Tango');
    for (const row of rows) await keysOn(keys, row, ['3']);
    await bothSign();
  });

  it('the log has every act of the day, and nothing twice', async () => {
    const events = await eventsOf();
    const count = (type: string, wanted: (data: Fields) => boolean = () => true): number =>
      events.filter((one) => one.type === type && wanted(one.data)).length;
    expect(count('ScorecardSigned', ({ sheet }) => /^heat\.w\d$/.test(sheet ?? ''))).to.equal(20);
    expect(count('ScorecardQuestioned')).to.equal(2);
    expect(count('MarkWithdrawn', ({ sheet }) => sheet === 'heat.w1')).to.equal(2);
    expect(count('MarkRecorded', ({ late }) => late === true)).to.equal(1);
    expect(count('MarkRecorded', ({ sheet }) => sheet === 'heat.w8')).to.equal(8);
    expect(count('MarkRecorded', ({ sheet }) => sheet === 'heat.w9')).to.equal(12);
    expect(count('FeedbackGiven', ({ statement }) => statement === 'none')).to.equal(2);
    expect(count('CommentWritten')).to.equal(3);
    expect(count('CommentWithdrawn')).to.equal(1);
  });

  it('a mark keeps the way it was given in, whatever is chosen afterwards', async () => {
    const before = await workingsOf('w0');
    expect(before.couples[0]).to.match(/^601.*High.*Pass.*4/);
    expect(before.worth).to.contain('High is 5 points, Pass is 3 points and Try is 2 points');
    await office.goto(url('desk/rules'));
    const category = await categoryOf(office);
    await chooseOnRules(office, {
      label: 'Choose this way',
      data: { style: 'closed', category },
      fields: { 'json.marking': JSON.stringify({ way: 'number', min: 0, max: 100 }) },
    });
    const after = await workingsOf('w0');
    expect(after.couples).to.deep.equal(before.couples);
    expect(after.worth).not.to.equal(before.worth);
  });

  /** What the desk's page of a contest says marks are worth, and its couples with their marks. */
  async function workingsOf(contest: string): Promise<{ worth: string; couples: string[] }> {
    await office.goto(url(`desk/contests/${contest}`));
    const couples = await office.$$eval('tbody tr', (rows) =>
      rows.map((row) => [...row.children].map(({ textContent }) => textContent).join(' ')),
    );
    const worth = await office.$$eval('main p', (all) => all.map((one) => one.textContent).join());
    return { worth, couples };
  }

  async function as(cookie: string): Promise<Page> {
    const page = await visit(await browser.createBrowserContext(), cookie);
    await page.setViewport({ width: 1180, height: 820 });
    return page;
  }

  function url(path: string): string {
    return demo.url(path);
  }

  async function called(heat: string): Promise<void> {
    await admin.accept({ type: 'CallHeat', data: { heat } });
  }

  /** Both judges open the heat; the couples on it. */
  async function both(heat: string): Promise<string[]> {
    await openSlip(keys, url(`judge/heat/${heat}`));
    return openSlip(touch, url(`judge/heat/${heat}`));
  }

  async function bothSign(): Promise<void> {
    for (const page of [touch, keys]) {
      await everyRowSaved(page);
      await signSheet(page);
    }
  }

  async function eventsOf(): Promise<{ type: string; data: Fields }[]> {
    const run = startFloorcraft(demo.data, ['events', 'list', '2026-nebraska', '--json']);
    await run.ended;
    const lines = run.out().split('\n');
    return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
  }
});

interface Fields {
  readonly sheet?: string;
  readonly late?: boolean;
  readonly statement?: string;
}
