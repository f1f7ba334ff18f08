import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { demoInBrowser } from '../../support/demo-in-browser.ts';
import type { Demo } from '../../support/demo.ts';
import { callEveryWay } from '../../support/every-way.ts';
import { waitForText } from '../../support/pages-in-browser.ts';
import { typeNumber } from '../../support/slip-page.ts';
import { waitInPage } from '../../support/wait-in-page.ts';
import { openSlip } from '../../support/way-hands.ts';

describe('a number that is not taken', () => {
  let demo: Demo;
  let page: Page;

  demoInBrowser(async (opened) => {
    ({ demo } = opened);
    await callEveryWay(await demo.signIn('Administrator'), ['w3', 'w8']);
    page = await opened.pageOf('Judge A');
  });

  it('keeps the focus, names the couple, and says so beside its field', async () => {
    const [first = '', second = ''] = await open('w3');
    await typeNumber(page, first, '45');
    const sentence = 'Couple 501: The mark 45 does not fit: give a whole number from 60 to 100.';
    await waitForText(page, sentence);
    await stateOf(first, '45 refused, give 60 to 100');
    expect(await focused()).to.equal(first);
    await typeNumber(page, second, '70');
    await stateOf(second, 'saved');
    await stateOf(first, '45 refused, give 60 to 100');
  });

  it('gives way to one that is taken, and then Enter goes on', async () => {
    const [first = '', second = ''] = await open('w3');
    await typeNumber(page, first, '45');
    await stateOf(first, '45 refused, give 60 to 100');
    await typeNumber(page, first, '85');
    await stateOf(first, 'saved');
    expect(await focused()).to.equal(second);
  });

  it('leaves what stands, and clearing it brings that back', async () => {
    const [, second = ''] = await open('w3');
    await typeNumber(page, second, '101');
    await stateOf(second, '101 refused, 70 stands');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await stateOf(second, 'saved');
    const value = await page.$eval(`li[data-entry="${second}"] input`, (one) => one.value);
    expect(value).to.equal('70');
  });

  it('says what is asked for once what stood was taken back', async () => {
    const [, second = ''] = await open('w3');
    await typeNumber(page, second, '101');
    await stateOf(second, '101 refused, 70 stands');
    await page.click(`li[data-entry="${second}"] .slip-row-state button`);
    await stateOf(second, '101 refused, give 60 to 100');
  });

  it('names the part as well', async () => {
    const [only = ''] = await open('w8');
    await typeNumber(page, only, { field: 2, value: '26' });
    await waitForText(page, 'Couple 501, Poise: The mark 26 does not fit');
    await stateOf(only, '26 refused, give 0 to 25');
  });

  function open(heat: string): Promise<string[]> {
    return openSlip(page, demo.url(`judge/heat/${heat}`));
  }

  async function stateOf(entry: string, wanted: string): Promise<void> {
    await waitInPage(
      page,
      (row: string, words: string) => {
        const state = document.querySelector(`li[data-entry="${row}"] .slip-row-state .slip-state`);
        return state?.textContent.trim() === words;
      },
      entry,
      wanted,
    );
  }

  function focused(): Promise<string> {
    return page.evaluate(
      () => document.activeElement?.closest<HTMLElement>('[data-entry]')?.dataset['entry'] ?? '',
    );
  }
});
