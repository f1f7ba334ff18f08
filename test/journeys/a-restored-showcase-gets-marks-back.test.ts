import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { commandLine } from '../support/command-line.ts';
import { cutOffTablet } from '../support/cut-off-tablet.ts';
import type { CutOff } from '../support/cut-off.ts';
import { restartDemo, type Demo } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { openTablet } from '../support/judge-tablet.ts';
import { press, waitForText } from '../support/pages-in-browser.ts';
import { marksOfJudge, tapCouple, waitForStates } from '../support/slip-hands.ts';
import { signature } from '../support/signature.ts';

const allSaved = 'Online, all saved';

describe('a showcase that was put back gets from a tablet what it had acknowledged', () => {
  let demo: Demo;
  let way: CutOff;
  let page: Page;
  let lost: string[] = [];

  cutOffTablet(openTablet, (opened) => {
    ({ demo, way, page } = opened);
  });
  after(() => demo.stop());

  it('before the copy: two marks; after it: four more, one changed, and a signature', async () => {
    await press(page, 'Heat 101 is on the floor - go');
    for (const back of [101, 102]) await tapCouple(page, back);
    await waitForStates(page, { saved: 2 });
    await whileStopped(() => copy(tenant(), `${tenant()}-older`));
    for (const back of [103, 104, 105, 106]) await tapCouple(page, back);
    await waitForStates(page, { saved: 6 });
    await press(page, /^Take back$/);
    await waitForText(page, '5 of 6');
    await tapCouple(page, 107);
    await press(page, /^Sign$/);
    await press(page, /^Sign now$/);
    await waitForText(page, /^Signed$/m);
    await waitForText(page, allSaved);
    lost = await marks();
    expect(lost).to.have.length(7);
  });

  it('the page stands open: everything comes back by itself, once and in order', async () => {
    await putBack();
    await waitForLog();
    await waitForText(page, /^Signed$/m);
    await waitForText(page, allSaved);
  });

  it('though others had filled the log beyond what the tablet was told meanwhile', async () => {
    await way.cut();
    await putBack();
    const judge = await demo.signIn('Judge B');
    const card = { sheet: '101-1.r1.d0', judge: 'judge-b' };
    const entries = lost.slice(0, 6).map((line) => line.split(' ')[0] ?? '');
    const recalls = entries.map((entry) => {
      return { type: 'RecordMark', data: { ...card, entry, dance: 0, mark: 1 } };
    });
    await judge.accept(...recalls, signature(card));
    const more = entries.map((entry) => {
      const data = { sheet: '101-1.r1.d1', judge: 'judge-b', entry, dance: 1, mark: 1 };
      return { type: 'RecordMark', data };
    });
    await judge.accept(...more);
    await way.mend();
    await waitForLog();
    await waitForText(page, allSaved);
  });

  it('a signature and what was taken back are there once, and the chain holds', async () => {
    const { rows } = await commandLine(demo.data).json('events', 'list', '2026-nebraska');
    const own = rows.filter(({ data }) => data.judge === 'judge-a');
    const count = (type: string): number => own.filter((one) => one.type === type).length;
    expect([count('ScorecardSigned'), count('MarkWithdrawn')]).to.deep.equal([1, 1]);
    const { code } = await commandLine(demo.data).run('events', 'verify', '2026-nebraska');
    expect(code).to.equal(0);
  });

  it('and nothing is sent again when the log is the one it was', async () => {
    await whileStopped(() => undefined);
    await page.reload();
    await waitForText(page, allSaved);
    expect(await marks()).to.deep.equal(lost);
  });

  const tenant = (): string => path.join(demo.data, 'tenants', '2026-nebraska');

  function marks(): Promise<string[]> {
    return marksOfJudge(demo, 'judge-a');
  }

  async function waitForLog(): Promise<void> {
    await eventually('all marks to be in the log', async () => {
      return JSON.stringify(await marks()) === JSON.stringify(lost);
    });
  }

  async function putBack(): Promise<void> {
    await whileStopped(async () => {
      copy(`${tenant()}-older`, tenant());
      expect(await marks(), 'what the older copy has').to.have.length(2);
    });
  }

  async function whileStopped(work: () => Promise<void> | void): Promise<void> {
    await demo.end();
    await work();
    demo = await restartDemo(demo);
    way.leadTo(demo.port);
  }
});

function copy(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
}
