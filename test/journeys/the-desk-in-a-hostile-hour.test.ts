import { expect } from 'chai';
import type { Page } from 'puppeteer';
import type { TestBrowser } from '../support/browser.ts';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import { commandLine } from '../support/command-line.ts';
import type { Client, Demo } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { demoCouples } from '../support/every-way.ts';
import { visit } from '../support/marked-demo.ts';
import { press, waitForText, waitUntilLive } from '../support/pages-in-browser.ts';
import { allSaved, typeNumber } from '../support/slip-page.ts';
import { openSlip } from '../support/way-hands.ts';

interface Command {
  readonly type: string;
  readonly data: object;
}

const entry = (couple: number): string => `102-1-${String(couple)}`;
const callback = (couple: number): Command => {
  const card = { sheet: '101-1.r1.d0', judge: 'judge-a' };
  return {
    type: 'RecordMark',
    data: { ...card, entry: `101-1-${String(couple)}`, dance: 0, mark: 1 },
  };
};
const mark = (judge: string, couple: number, given: string): Command => ({
  type: 'RecordMark',
  data: { sheet: 'heat.102', judge, entry: entry(couple), dance: 0, mark: given },
});

describe('the desk in a hostile hour: every page follows, and no mark is lost', () => {
  let demo: Demo;
  let browser: TestBrowser;
  let admin: Client;
  let desk: Page;
  let a: Page;
  let d: Page;

  demoInBrowser(async (opened) => {
    ({ demo, browser } = opened);
    admin = await demo.signIn('Administrator');
    await admin.accept({ type: 'CallHeat', data: { heat: '102' } });
    desk = await open(admin.cookie, 'desk/coverage');
    await waitForText(desk, /^live$/m);
    a = await tabletOf('Judge A');
    d = await tabletOf('Judge D');
  });

  it('a heat scheduled, and a heat cancelled, come and go in running order', async () => {
    const before = await heatsOn(desk);
    await admin.accept(contest('late-1'), ...[1, 2].map((couple) => register('late-1', couple)), {
      type: 'ScheduleHeat',
      data: heat('102b', 2.5, 'late-1'),
    });
    await waitForText(desk, '102b');
    const at = before.indexOf('102') + 1;
    const wanted = [...before.slice(0, at), '102b', ...before.slice(at)];
    expect(await heatsOn(desk)).to.deep.equal(wanted);
    await waitForText(desk, `0 of ${String(wanted.length)} heats are done`);
    await admin.accept({ type: 'CancelHeat', data: { heat: '102b' } });
    await waitForText(desk, `0 of ${String(before.length)} heats are done`);
    expect(await heatsOn(desk)).to.deep.equal(before);
  });

  it('shared out after marks were given: who marked keeps couple and mark', async () => {
    const judge = await demo.signIn('Judge A');
    await judge.accept(mark('judge-a', 1, 'G'), mark('judge-a', 2, 'S'));
    await admin.accept(
      { type: 'AssignEntry', data: given(1, 'judge-a') },
      { type: 'AssignJudges', data: { by: 'heat', seed: 7, heats: ['102'] } },
    );
    const stolen = await answerOf({ type: 'AssignEntry', data: given(1, 'judge-b') });
    expect(stolen).to.contain('Couple 302 has marks of judge A');
    await waitForText(a, '2 of 2 marked');
    expect((await marksOn(a)).sort()).to.deep.equal(['G', 'S']);
    await waitForText(d, 'judge A’s couple');
    await waitForText(desk, '2 of 2, not signed');
    await admin.accept({ type: 'ClearAssignment', data: { heats: ['102'] } });
    await waitForText(a, '2 of 7 marked');
    expect((await marksOn(a)).sort()).to.deep.equal(['G', 'S']);
  });

  it('scratched and reinstated: the couple goes and comes back with its mark', async () => {
    await admin.accept({ type: 'ScratchEntry', data: { entry: entry(2) } });
    await waitForText(a, '1 of 6 marked');
    await waitForText(desk, 'Judge A, 1 of 6');
    await admin.accept({ type: 'ReinstateEntry', data: { entry: entry(2) } });
    await waitForText(a, '2 of 7 marked');
    await waitForText(desk, 'Judge A, 2 of 7');
    await admin.accept({ type: 'MoveToRoom', data: { heat: '102', entry: entry(4), room: 'B' } });
    await waitForText(a, 'room B');
  });

  it('a new couple, in the middle of the heat, is on every slip', async () => {
    await admin.accept(register('102-1', 10));
    await waitForText(a, '910');
    await waitForText(a, '2 of 8 marked');
    await waitForText(d, '910');
  });

  it('a judge who goes is asked no more, and one who comes back may mark at once', async () => {
    await admin.accept({ type: 'CheckOutJudge', data: { judge: 'judge-d' } });
    await waitForText(d, 'Heat 102 has nothing for you to mark');
    await covers('102', 'judge D, nothing to do');
    await admin.accept({ type: 'CallHeat', data: { heat: '103' } });
    await admin.accept({ type: 'CheckInJudge', data: { judge: 'judge-d' } });
    await waitForText(d, 'Heat 103 is on the floor - go');
    await covers('103', 'judge D, 0 of 5');
    await openSlip(d, url('judge/heat/103'));
    await typeNumber(d, '103-1-1', '88');
    await waitForText(d, '1 of 5 marked');
    await allSaved(d, 1);
    await waitForText(desk, 'Judge D, 1 of 5');
  });

  it('a judge appointed now is asked for what is danced now, not for what was', async () => {
    const person = { person: 'late', first: 'Fay', last: 'Latecomer', kind: 'judge' };
    await admin.accept(
      { type: 'AddPerson', data: person },
      { type: 'AppointJudge', data: { judge: 'judge-f', person: 'late', letter: 'F' } },
    );
    await covers('103', 'judge F, 0 of 5');
    expect(await coverOf('102')).to.contain('judge F, nothing to do');
    const head = await desk.$$eval('#cover-table thead th', (all) => all.length);
    const row = await desk.$$eval('#cover-103 > *', (all) => all.length);
    expect(row).to.equal(head);
  });

  it('a judge who is dismissed is missing no more', async () => {
    await admin.accept({ type: 'DismissJudge', data: { judge: 'judge-d' } });
    await waitForText(desk, '4 judges are missing: A, B, C and E in heats 101 and 102.');
  });

  it('the chairman allows other numbers of callbacks while the slip is open', async () => {
    const judge = await demo.signIn('Judge A');
    await admin.accept({ type: 'CallHeat', data: { heat: '101' } });
    await openSlip(a, url('judge/heat/101'));
    await judge.accept(...[1, 2, 3, 4, 5].map(callback));
    await waitForText(a, /^5 of 6/m);
    await press(a, /^Sign$/);
    await waitForText(a, /1 callback\b/);
    const allow = { contest: '101-1', round: 1, least: 5, most: 7 };
    await admin.accept({ type: 'AllowCallbacks', data: allow });
    await eventually('the slip to offer the signature', async () => {
      await press(a, /^Sign$/);
      return (await a.$eval('.slip-foot', (foot) => foot.textContent)).includes('Sign now');
    });
    await press(a, /^Sign now$/);
    await waitForText(a, 'Tango - go');
  });

  it('no mark was withdrawn, and history and figures say what stands', async () => {
    const cli = commandLine(demo.data);
    const { rows } = await cli.json('events', 'list', '2026-nebraska');
    const types = rows.map(({ type }) => type);
    expect(types.filter((type) => type === 'MarkRecorded')).to.have.length(8);
    expect(types).not.to.include('MarkWithdrawn');
    const history = await open(admin.cookie, 'history');
    await waitForText(history, 'Judge D dismissed');
    const { out, talk } = await cli.run('tenant', 'coverage', '2026-nebraska');
    expect(out.join('\n')).to.match(/^102 +closed +A +open +2 +8 +0 /m);
    expect(talk.join('\n')).to.contain('A, B, C and E in heats 102 and 103; F in heat 103.');
    const metrics = await (await fetch(`http://127.0.0.1:${String(demo.port)}/metrics`)).text();
    expect(metrics).to.match(/^floorcraft_marks_given\{tenant="2026-nebraska"\} 7$/m);
    expect(metrics).to.match(/^floorcraft_marks_wanted\{tenant="2026-nebraska"\} [1-9]\d+$/m);
  });

  async function open(cookie: string, path: string): Promise<Page> {
    const page = await visit(await browser.createBrowserContext(), cookie);
    await page.goto(url(path));
    return page;
  }

  async function tabletOf(label: string): Promise<Page> {
    const { cookie } = await demo.signIn(label);
    const page = await open(cookie, 'judge/');
    await openSlip(page, url('judge/heat/102'));
    await waitUntilLive(page);
    return page;
  }

  function url(path: string): string {
    return demo.url(path);
  }

  function coverOf(label: string): Promise<string> {
    return desk.$eval(`#cover-${label}`, (row) => row.textContent.replace(/\s+/g, ' '));
  }

  function covers(label: string, words: string): Promise<void> {
    const says = async (): Promise<boolean> => (await coverOf(label)).includes(words);
    return eventually(`the coverage of ${label} to say ${words}`, says);
  }

  function answerOf(command: Command): Promise<string> {
    return admin.accept(command).then(() => 'accepted', String);
  }
});

function heatsOn(page: Page): Promise<string[]> {
  return page.$$eval('#cover-table tbody th', (all) => all.map((one) => one.textContent));
}

function marksOn(page: Page): Promise<string[]> {
  return page.$$eval('.slip-mark[aria-pressed="true"] .slip-mark-value', (all) =>
    all.map((one) => one.textContent),
  );
}

function given(couple: number, judge: string | null): object {
  return { heat: '102', entry: entry(couple), judge };
}

function contest(id: string): Command {
  const terms = { title: 'Late contest', kind: 'proficiency', style: 'open', dances: ['Waltz'] };
  return { type: 'AddContest', data: { contest: id, ...terms } };
}

function register(contest: string, couple: number): Command {
  const data = { contest, couple: demoCouples()[couple - 1], back: 900 + couple };
  return { type: 'RegisterEntry', data: { entry: `${contest}-${String(couple)}`, ...data } };
}

function heat(label: string, order: number, contest: string): object {
  return { heat: label, label, order, floor: [{ contest, round: 1 }] };
}
