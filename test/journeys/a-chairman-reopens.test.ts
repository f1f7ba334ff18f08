import { expect } from 'chai';
import type { Page } from 'puppeteer';
import type { TestBrowser } from '../support/browser.ts';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import type { Client, Demo } from '../support/demo.ts';
import { visit } from '../support/marked-demo.ts';
import { press, waitForText } from '../support/pages-in-browser.ts';

const judge = 'judge-a';
const ask = 'Ask the chairman to reopen it';

describe('a signed scorecard is reopened by the chairman’s PIN on the judge’s own tablet', () => {
  let demo: Demo;
  let browser: TestBrowser;
  let admin: Client;
  let judgeA: Client;
  let desk: Page;
  let slip: Page;

  demoInBrowser(async (opened) => {
    ({ demo, browser } = opened);
    admin = await demo.signIn('Administrator');
    judgeA = await demo.signIn('Judge A');
    await admin.accept({ type: 'CallHeat', data: { heat: '103' } });
    await judgeA.accept(...numbers(5), sign());
    desk = await visit(await browser.createBrowserContext(), admin.cookie);
    slip = await visit(await browser.createBrowserContext(), judgeA.cookie);
  });

  it('without a PIN the tablet says what to do', async () => {
    await slip.goto(addressOf('judge/heat/103'));
    await tryPin('1234', 'typed the wrong couple');
    await waitForText(slip, 'No PIN of the chairman is set');
  });

  it('the PIN is set at the desk, typed twice, and shown to nobody', async () => {
    await desk.goto(addressOf('desk/judges'));
    await setPin('739155', '739156');
    await waitForText(desk, 'The two PINs are not the same');
    await setPin('739155', '739155');
    await waitForText(desk, 'The PIN is set.');
    await waitForText(desk, 'A PIN is set.');
    expect(await desk.content()).not.to.contain('739155');
  });

  it('a wrong PIN changes nothing and says how many tries are left', async () => {
    await slip.goto(addressOf('judge/heat/103'));
    await tryPin('0000', 'typed the wrong couple');
    await waitForText(slip, /This is not the PIN of the chairman.*Tries left: 4/);
  });

  it('without a network it says that it needs one', async () => {
    await slip.setOfflineMode(true);
    await waitForText(slip, 'Reopening needs the network');
    await slip.setOfflineMode(false);
    await slip.waitForSelector('.slip-reopen button:enabled');
  });

  it('the right PIN opens the scorecard, and the history has the reason', async () => {
    await slip.goto(addressOf('judge/heat/103'));
    await tryPin('739155', 'typed the wrong couple');
    await waitForText(slip, 'The scorecard is open again');
    await waitForText(slip, '5 of 5 marked');
    await desk.goto(addressOf('history?judge=judge-a'));
    await waitForText(desk, /Scorecard of judge A reopened[^]*typed the wrong couple/);
    await waitForText(desk, 'chairman pin');
  });

  it('my marks ask the same way, and only for the judge’s own scorecards', async () => {
    await judgeA.accept(sign());
    await slip.goto(addressOf('judge/marks'));
    await waitForText(slip, /signed/);
    await tryPin('739155', 'one more time');
    await waitForText(slip, 'The scorecard is open again');
    const other = await demo.signIn('Judge B');
    await other.accept(...numbers(5, 'judge-b'), sign('judge-b'));
    const answer = await post({
      pin: '739155',
      'field.reason': 'not mine',
      data: cardOf('judge-b'),
    });
    expect(answer).to.match(/not signed, so there is nothing to reopen/);
  });

  it('five wrong tries hold the tablet up, and the right PIN then too', async () => {
    await judgeA.accept(sign());
    const wrong = { pin: '1111', 'field.reason': 'guessing', data: cardOf(judge) };
    for (const left of [4, 3, 2, 1])
      expect(await post(wrong)).to.match(new RegExp(`Tries left: ${String(left)}`));
    expect(await post(wrong)).to.match(/no try is left: wait some minutes/);
    expect(await post({ ...wrong, pin: '739155' })).to.match(/Too many wrong PINs: wait 5 minutes/);
  });

  it('a judge may not set it', async () => {
    const answer = await send('desk/chairman-pin', { pin: '1111', again: '1111' });
    expect(answer.status).to.equal(403);
  });

  function addressOf(page: string): string {
    return demo.url(page);
  }

  async function setPin(pin: string, again: string): Promise<void> {
    // Refused before, the form is open still.
    if (!(await desk.$('details[open] input[name=again]')))
      await press(desk, /^Set (a|another) PIN$/);
    await desk.type('input[name=pin]', pin);
    await desk.type('input[name=again]', again);
    await press(desk, 'Set the PIN');
  }

  async function tryPin(pin: string, reason: string): Promise<void> {
    await press(slip, ask);
    await slip.type('input[name=pin]', pin);
    await slip.type('input[name="field.reason"]', reason);
    await press(slip, /^Reopen$/);
  }

  /** Posts the tablet's form; answers the sentence it leads to. */
  async function post(fields: Record<string, string>): Promise<string> {
    const answer = await send('judge/reopen', { type: 'ReopenScorecard', ...fields });
    const kept = answer.headers.getSetCookie().find((line) => line.startsWith('fc_notice='));
    const value = /fc_notice=([^;]+)/.exec(kept ?? '')?.[1] ?? '';
    return Buffer.from(value, 'base64url').toString();
  }

  function send(page: string, fields: Record<string, string>): Promise<Response> {
    const address = addressOf(page);
    const cookie = `${judgeA.cookie}; fc_device=device-tablet-a`;
    const headers = { cookie, origin: new URL(address).origin };
    const body = new URLSearchParams(fields);
    return fetch(address, { method: 'POST', redirect: 'manual', headers, body });
  }
});

function cardOf(of: string): string {
  return JSON.stringify({ sheet: 'heat.103', judge: of });
}

function numbers(count: number, of = judge): { type: string; data: object }[] {
  return Array.from({ length: count }, (_, index) => ({
    type: 'RecordMark',
    data: {
      ...{ sheet: 'heat.103', judge: of, entry: `103-1-${String(index + 1)}`, dance: 0 },
      mark: 90 - 3 * index,
    },
  }));
}

function sign(of = judge): { type: string; data: object } {
  const despite = ['Identical'];
  return { type: 'SignScorecard', data: { sheet: 'heat.103', judge: of, despite } };
}
