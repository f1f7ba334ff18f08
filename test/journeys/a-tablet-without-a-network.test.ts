import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { cutOffTablet } from '../support/cut-off-tablet.ts';
import type { CutOff } from '../support/cut-off.ts';
import { demoBase, type Client, type Demo } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { startTablet, type MortalTablet } from '../support/judge-tablet.ts';
import { press, waitForText } from '../support/pages-in-browser.ts';
import { giveLetter, swipe, tapCouple, waitForStates } from '../support/slip-hands.ts';
import { marksOfJudge } from '../support/slip-hands.ts';
import { visibleText } from '../support/wait-in-page.ts';

const kept = 'this is what the tablet keeps';

describe('a tablet without a network', () => {
  let demo: Demo;
  let way: CutOff;
  let tablet: MortalTablet;
  let admin: Client;
  let page: Page;

  cutOffTablet(startTablet, async (opened) => {
    ({ demo, way, tablet, page } = opened);
    admin = await demo.signIn('Administrator');
  });

  const heat = (id: string): string => way.address(`http://localhost:1${demoBase}judge/heat/${id}`);

  it('shows the list when it is opened again, and says that it comes from the tablet', async () => {
    await way.cut();
    await page.reload();
    await waitForText(page, kept);
    await waitForText(page, 'Open Smooth Festival Trophy, semi-final');
    await waitForText(page, 'No network: marks will be kept here.');
  });

  it('leads to the heat on the floor, and keeps the marks given there', async () => {
    await press(page, 'Heat 101 is on the floor - go');
    await waitForText(page, '· Waltz');
    for (const back of [101, 102]) await tapCouple(page, back);
    await waitForStates(page, { 'kept here': 2 });
  });

  it('shows these marks in a fresh tab', async () => {
    page = await tablet.open(heat('101'));
    await waitForText(page, kept);
    await waitForStates(page, { 'kept here': 2 });
  });

  it('lets a heat be marked whose call it could not hear', async () => {
    await press(page, 'Next heat, 102');
    await waitForText(page, 'waits for the call');
    await giveLetter(page, 103, 'GH');
    await giveLetter(page, 106, 'S');
    await giveLetter(page, 103, 'G');
    await waitForStates(page, { 'kept here': 2 });
  });

  it('has them all after the browser was killed, and goes on marking', async () => {
    await tablet.crash();
    page = await tablet.open(heat('102'));
    await waitForText(page, kept);
    await waitForStates(page, { 'kept here': 2 });
    await giveLetter(page, 302, 'B');
    await waitForStates(page, { 'kept here': 3 });
    await waitForText(page, '6 marks are kept here');
  });

  it('opens in time over a network that takes questions and never answers', async () => {
    await way.hang();
    page = await tablet.open(heat('102'));
    await waitForText(page, kept);
    await waitForStates(page, { 'kept here': 3 });
  });

  it('once the server answers sends what was called, and the rest waits for its call', async () => {
    await way.mend();
    await waitForStates(page, { 'waits for the call': 3 });
    await waitForText(page, 'Online, 4 marks wait for the call.');
    const stored = await marksOfJudge(demo, 'judge-a');
    expect(stored).to.deep.equal(['101-1-13 1', '101-1-12 1']);
    await eventually("the server's own page", async () => {
      return !(await visibleText(page).catch(() => kept)).includes(kept);
    });
  });

  it('sends the rest with the call: everything once, in the order it was given', async () => {
    await admin.accept({ type: 'CallHeat', data: { heat: '102' } });
    await waitForStates(page, { saved: 3 });
    await waitForText(page, 'Online, all saved');
    const stored = await marksOfJudge(demo, 'judge-a');
    expect(stored.slice(2).map((line) => line.split(' ').at(-1))).to.deep.equal([
      ...['GH', 'S', 'G', 'B'],
    ]);
  });

  it('a finger that swipes leads to the next heat, also without a network', async () => {
    await swipe(page, 900, 500);
    await waitForText(page, 'Open Silver Cha Cha');
    await way.cut();
    await swipe(page, 500, 900);
    await waitForText(page, kept);
    await waitForText(page, 'SR2 Closed Bronze Waltz');
    await waitForStates(page, { saved: 3 });
  });
});
