import { expect } from 'chai';
import type { Page } from 'puppeteer';
import type { TestBrowser } from '../support/browser.ts';
import { commandLine } from '../support/command-line.ts';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import type { Demo } from '../support/demo.ts';
import { openDevice, press, waitForText } from '../support/pages-in-browser.ts';
import { visibleText } from '../support/wait-in-page.ts';

const elsewhere = /Also open on another tablet since \d+:\d\d/;

describe('a judge on two tablets', () => {
  let demo: Demo;
  let browser: TestBrowser;
  let first: Page;
  let second: Page;
  let desk: Page;
  let before: number;

  demoInBrowser(async (opened) => {
    ({ demo, browser } = opened);
    desk = await opened.pageOf('Administrator');
    before = (await events()).length;
  });

  it('alone is told of no other', async () => {
    first = await signIn();
    await desk.goto(demo.url('desk/devices'));
    await waitForText(desk, /Judge A, [\s\S]*Tablet 1\s+\d+:\d\d:\d\d [AP]M, \d+ seconds ago/);
    expect(await visibleText(first)).not.to.match(elsewhere);
  });

  it('is told on both, on the list and on the sheet', async () => {
    second = await signIn();
    await waitForText(second, elsewhere);
    await waitForText(first, elsewhere);
    await press(second, 'Heat 101 is on the floor - go');
    await waitForText(second, '· Waltz');
    await waitForText(second, elsewhere);
  });

  it('the desk sees both, with their last word and what is unsent', async () => {
    await waitForText(desk, '2 tablets are open at once.');
    const words = await visibleText(desk);
    expect(words).to.match(/Tablet 2\s+\d+:\d\d:\d\d [AP]M, \d+ seconds ago\s+.*nothing/);
    expect(words).to.match(/Judge B, [^\n]*\s+No tablet was heard of\./);
    expect(words, 'ids stand on no page').not.to.contain('device-');
  });

  it('nobody else sees it, and no event says so', async () => {
    const stranger = await fetch(demo.url('desk/devices'));
    expect(stranger.status).to.equal(401);
    const { cookie } = await demo.signIn('Judge B');
    const judge = await fetch(demo.url('desk/devices'), { headers: { cookie } });
    expect(judge.status).to.equal(403);
    expect(await events()).to.have.length(before);
  });

  function events(): Promise<unknown[]> {
    return commandLine(demo.data)
      .json('events', 'list', '2026-nebraska')
      .then(({ rows }) => rows);
  }

  async function signIn(): Promise<Page> {
    const { page } = await openDevice(browser, { width: 1180, height: 820 });
    await page.goto(demo.address('Judge A'));
    await press(page, 'Sign in as judge A');
    await waitForText(page, 'My heats');
    return page;
  }
});
