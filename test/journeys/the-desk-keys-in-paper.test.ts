import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import type { Client, Demo } from '../support/demo.ts';
import { of } from '../support/large-heat.ts';
import { visit } from '../support/marked-demo.ts';
import { press, waitForText } from '../support/pages-in-browser.ts';

const notice = (page: Page): Promise<string> =>
  page.$eval('.notice', (words) => String(words.textContent));

describe('the desk keys in a judge’s paper', () => {
  let demo: Demo;
  let admin: Client;
  let desk: Page;
  let tablet: Page;

  demoInBrowser(async (opened) => {
    ({ demo } = opened);
    admin = await demo.signIn('Administrator');
    desk = await visit(await opened.browser.createBrowserContext(), admin.cookie);
    const judge = await demo.signIn('Judge C');
    await admin.accept(of('CallHeat', { heat: '103' }));
    tablet = await visit(await opened.browser.createBrowserContext(), judge.cookie);
    await tablet.goto(demo.url('judge/heat/103'));
  });

  /** Types from the field that has the focus, a Tab between two marks, and Enter at the end. */
  async function type(...marks: readonly string[]): Promise<void> {
    for (const [at, mark] of marks.entries()) {
      if (at > 0) await desk.keyboard.press('Tab');
      await desk.keyboard.type(mark);
    }
    await Promise.all([desk.waitForNavigation(), desk.keyboard.press('Enter')]);
  }

  it('finds the judge beside the heat, and has the hands on the first mark', async () => {
    await desk.goto(demo.url('desk/'));
    await press(desk, 'Paper');
    await waitForText(desk, 'A judge without a tablet marks on paper.');
    const links = await desk.$$('[aria-label="Judges of heat 103"] a');
    await Promise.all([desk.waitForNavigation(), links[2]?.click()]);
    await waitForText(desk, 'Judge C, heat 103');
    expect(await desk.evaluate(() => document.activeElement?.ariaLabel)).to.match(
      /^mark of couple/,
    );
  });

  it('types the marks with the keyboard alone, and is told what was kept', async () => {
    await type('91', '84', '80');
    expect(await notice(desk)).to.contain('Keyed in from paper for judge C, heat 103: 3 marks.');
  });

  it('shows the judge on the tablet whose hand it was', async () => {
    await waitForText(tablet, 'from paper by the desk');
  });

  it('says which mark does not fit, and keeps the others', async () => {
    await desk.focus('tr:nth-child(4) input:not([type=hidden])');
    await type('7', '70');
    expect(await notice(desk)).to.contain('The mark 7 does not fit: give a whole number from 60');
    expect(await notice(desk)).to.contain('heat 103: 1 mark.');
  });

  it('takes nothing back that it did not touch, whatever came in meanwhile', async () => {
    const judge = await demo.signIn('Judge C');
    const card = { sheet: 'heat.103', judge: 'judge-c', dance: 0 };
    await judge.accept(of('RecordMark', { ...card, entry: '103-1-1', mark: 66 }));
    await desk.focus('tr:nth-child(4) input:not([type=hidden])');
    await type('77');
    const values = await desk.$$eval('.paper td input:not([type=hidden])', (fields) =>
      fields.map((field) => Object(field).value),
    );
    expect(values).to.include('66').and.to.include('77');
  });

  it('signs for the judge, and the coverage and the history say how', async () => {
    await desk.click('input[type=checkbox]');
    await Promise.all([desk.waitForNavigation(), press(desk, 'Keep what the paper says')]);
    await waitForText(desk, 'Signed, from paper by the desk');
    await waitForText(tablet, 'Signed, from paper by the desk');
    await desk.goto(demo.url('desk/coverage'));
    await waitForText(desk, /signed, from paper/);
    await desk.goto(demo.url('history?judge=judge-c'));
    await waitForText(desk, /Judge C signed heat 103, from paper by the desk/);
  });
});
