import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { cutOffTablet } from '../support/cut-off-tablet.ts';
import type { CutOff } from '../support/cut-off.ts';
import { demoBase } from '../support/demo.ts';
import { openTablet } from '../support/judge-tablet.ts';
import { press, waitForText } from '../support/pages-in-browser.ts';
import { tapCouple } from '../support/slip-hands.ts';
import { visibleText } from '../support/wait-in-page.ts';

const shell = 'this is what the tablet keeps';
const recalled = [101, 102, 103, 104, 105, 106];

describe('a signature that was not sent says so wherever a state is told', () => {
  let way: CutOff;
  let page: Page;

  cutOffTablet(openTablet, (opened) => {
    ({ way, page } = opened);
  });

  it('on the sheet and in its bar', async () => {
    await press(page, 'Heat 101 is on the floor - go');
    await waitForText(page, '· Waltz');
    await way.cut();
    for (const back of recalled) await tapCouple(page, back);
    await press(page, /^Sign$/);
    await press(page, /^Sign now$/);
    await waitForText(page, 'Signed, the signature is kept here');
    await waitForText(page, /^Signature kept here$/m);
    await waitForText(page, '6 marks and 1 signature are kept here');
  });

  it('on the list of heats, where no sheet counts as signed', async () => {
    await page.goto(at('judge/'));
    await waitForText(page, shell);
    await waitForText(page, '6 of 18 marked, 6 marks and 1 signature kept here');
    expect(await visibleText(page)).not.to.contain('signed');
  });

  it('among the judge’s own marks, couple by couple', async () => {
    await page.goto(at('judge/marks'));
    await waitForText(page, shell);
    await waitForText(page, 'signed, the signature is kept here');
    const given = await page.$$eval('td:last-child', (cells) => cells.map((one) => one.innerText));
    expect(given.filter((one) => one === 'called back (kept here)')).to.have.length(6);
    expect(given.filter((one) => one === 'not called back')).to.deep.equal([]);
  });

  it('and is the server’s word once it was sent', async () => {
    await way.mend();
    await page.goto(at('judge/'));
    await waitForText(page, 'Online, all saved');
    await waitForText(page, '6 of 18 marked, 1 of 3 sheets signed');
    await page.goto(at('judge/marks'));
    await waitForText(page, /signed .*\d/);
    expect(await visibleText(page)).not.to.contain('kept here');
  });

  function at(path: string): string {
    return way.address(`http://localhost:1${demoBase}${path}`);
  }
});
