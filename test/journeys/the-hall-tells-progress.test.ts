import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import type { Client, Demo } from '../support/demo.ts';
import { of } from '../support/large-heat.ts';
import { blockHttp, openDevice, waitForText } from '../support/pages-in-browser.ts';
import { visibleText } from '../support/wait-in-page.ts';
import { signature } from '../support/signature.ts';

const contest = '101-1';
const entries = Array.from({ length: 6 }, (_, index) => `${contest}-${String(index + 1)}`);

describe('the hall while a round is judged', () => {
  let demo: Demo;
  let hall: Page;
  let judge: Client;
  let admin: Client;

  demoInBrowser(async (opened) => {
    ({ demo } = opened);
    judge = await demo.signIn('Judge A');
    admin = await demo.signIn('Administrator');
    await admin.accept(of('AdoptRules', { showProvisional: true }));
    ({ page: hall } = await openDevice(opened.browser, { width: 1280, height: 720 }));
    await hall.goto(demo.address('Hall screen'));
    await waitForText(hall, /^live$/m);
    await blockHttp(hall);
  });

  it('shows each tap as progress, and no couple in front of another', async () => {
    await waitForText(hall, 'Semi-final: 0 of 5 judges signed');
    await judge.accept(of('RecordMark', callback(0, 0)));
    await waitForText(hall, /^1 of \d+ marks in · 0 of 15 signed$/m);
    await judge.accept(of('RecordMark', callback(0, 1)));
    await waitForText(hall, /^2 of \d+ marks in/m);
    expect(await visibleText(hall)).not.to.match(/callback|through|1st|provisional/);
  });

  it('counts the judges who have signed', async () => {
    await sign(judge, 'judge-a');
    await waitForText(hall, 'Semi-final: 1 of 5 judges signed');
    for (const letter of ['B', 'C', 'D', 'E'])
      await sign(await demo.signIn(`Judge ${letter}`), `judge-${letter.toLowerCase()}`);
    await waitForText(hall, 'Semi-final: all 5 judges signed, the recall comes next');
    expect(await visibleText(hall)).not.to.match(/callback|through|1st|provisional/);
  });

  it('says who is through once the recall is decided', async () => {
    await admin.accept(of('RecallEntries', { contest, round: 1, entries }));
    await waitForText(hall, /through\s+\d+/);
  });
});

function callback(dance: number, couple: number, by = 'judge-a'): object {
  const sheet = `${contest}.r1.d${String(dance)}`;
  return { sheet, judge: by, entry: entries[couple], dance, mark: 1 };
}

async function sign(client: Client, by: string): Promise<void> {
  const cards = [0, 1, 2].map((dance) => ({ sheet: `${contest}.r1.d${String(dance)}`, judge: by }));
  for (const [dance, card] of cards.entries()) {
    const marks = entries.map((_, couple) => of('RecordMark', callback(dance, couple, by)));
    await client.accept(...marks, signature(card));
  }
}
