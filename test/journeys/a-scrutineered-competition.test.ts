import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { openPage, type TestBrowser } from '../support/browser.ts';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import type { Client, Demo } from '../support/demo.ts';
import { grandBack, grandBacks, grandContest, grandJudges } from '../support/grand-contest.ts';
import { of } from '../support/large-heat.ts';
import { visit } from '../support/marked-demo.ts';
import { openDevice, press, waitForText } from '../support/pages-in-browser.ts';
import { secondSkating } from '../support/second-skating.ts';
import { signature } from '../support/signature.ts';
import { allSaved, signSheet, tapCouple } from '../support/slip-page.ts';

const dances = ['Waltz', 'Tango'];
const sure = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/** Couple 12 or 13 or 14, by judge and dance: 12 and 13 end level, one too many to cut between. */
const twelfth = [
  [12, 12, 12, 13, 13, 13, 14],
  [13, 13, 13, 12, 12, 12, 14],
];

/** The final as each judge places couples 1 to 6, by dance: best first. */
const orders = [
  [
    [1, 2, 3, 4, 5, 6],
    [2, 1, 3, 4, 6, 5],
    [1, 3, 2, 5, 4, 6],
    [2, 1, 4, 3, 5, 6],
    [1, 2, 4, 3, 6, 5],
    [3, 1, 2, 4, 5, 6],
    [2, 3, 1, 6, 4, 5],
  ],
  [
    [2, 1, 4, 3, 6, 5],
    [2, 1, 3, 5, 4, 6],
    [1, 2, 3, 4, 6, 5],
    [3, 2, 1, 4, 5, 6],
    [2, 4, 1, 3, 5, 6],
    [2, 1, 3, 6, 4, 5],
    [1, 2, 5, 3, 4, 6],
  ],
];

describe('a scrutineered competition: fourteen couples, seven judges, three rounds', () => {
  let demo: Demo;
  let browser: TestBrowser;
  let admin: Client;
  let office: Page;
  /** Three judges tap on tablets; the marks of the others come as a tablet would send them. */
  const slips = new Map<number, Page>();
  const senders = new Map<number, Client>();
  const problems: string[][] = [];

  demoInBrowser(async (opened) => {
    ({ demo, browser } = opened);
    admin = await demo.signIn('Administrator');
    await admin.accept(...grandContest(dances));
    office = await visit(await browser.createBrowserContext(), admin.cookie);
    for (const [judge, letter] of grandJudges.entries())
      if (/[AFG]/.test(letter)) slips.set(judge, await signedIn(letter));
      else senders.set(judge, await demo.signIn(`Judge ${letter}`));
  });

  it('the first round: twelve of fourteen, counted on the slip, no more and no fewer', async () => {
    await call('grand-1');
    for (const dance of [0, 1]) {
      const chosen = (judge: number): number[] => [...sure, twelfth[dance]?.[judge] ?? 0];
      await everyJudge({ round: 1, dance, chosen }, async (slip, judge) => {
        const wanted = grandBacks(...chosen(judge));
        if (judge === 0 && dance === 0) await countsTwelve(slip, wanted);
        else await recallOn(slip, { dance, wanted });
      });
    }
  });

  it('a tie at the line is shown with both cut-offs, and goes on only with a reason', async () => {
    await office.goto(url('desk/contests/grand'));
    await waitForText(office, /A tie at 6 callbacks lies across the line: (11 or 13|13 or 11)/);
    await recallOnDesk([...sure, 12]);
    await waitForText(office, 'has as many callbacks as couple');
    await recallOnDesk([...sure, 12, 13], 'both level ones go on');
    await waitForText(office, '13 of 14 couples were recalled');
    await office.goto(url('history'));
    await waitForText(office, 'both level ones go on');
  });

  it('the semi-final recalls six of thirteen', async () => {
    await call('grand-2');
    for (const dance of [0, 1]) {
      const chosen = (judge: number): number[] => [1, 2, 3, 4, 5, judge === 6 ? 7 : 6];
      await everyJudge({ round: 2, dance, chosen }, (slip, judge) =>
        recallOn(slip, { dance, wanted: grandBacks(...chosen(judge)) }),
      );
    }
    await office.goto(url('desk/contests/grand'));
    await waitForText(office, '6 couples are to be recalled');
    await recallOnDesk([1, 2, 3, 4, 5, 6]);
    await waitForText(office, '6 of 13 couples were recalled');
  });

  it('the final is placed by tapping, and has no places before the sheets are signed', async () => {
    await call('grand-3');
    for (const dance of [0, 1]) {
      const chosen = (judge: number): number[] => orders[dance]?.[judge] ?? [];
      await everyJudge({ round: 3, dance, chosen }, async (slip, judge) => {
        await waitForText(slip, `· ${dances[dance] ?? ''}`);
        for (const couple of chosen(judge)) await tapCouple(slip, grandBack(couple));
        await allSaved(slip, 6);
        if (judge === 0 && dance === 0) expect(await placesOfStandings()).to.deep.equal([]);
        await signSheet(slip);
      });
    }
  });

  it('the places are those of a second implementation, with the rules in words', async () => {
    await admin.accept({ type: 'PublishResults', data: { contest: 'grand' } });
    const marks = orders.map((byJudge) =>
      [1, 2, 3, 4, 5, 6].map((couple) => byJudge.map((order) => order.indexOf(couple) + 1)),
    );
    const wanted = secondSkating(marks).places;
    const found = await placesOfStandings();
    expect(found).to.deep.equal(wanted.map((place, index) => [grandBack(index + 1), place]));
    await office.goto(url('standings/grand'));
    await waitForText(office, /official/i);
    await office.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    await waitForText(office, /Rule (9|10|11)/);
  });

  it('no page met an error of its own', () => {
    expect(problems.flat()).to.deep.equal([]);
  });

  const url = (page: string): string => demo.url(page);

  async function signedIn(letter: string): Promise<Page> {
    await office.goto(url('desk/judges'));
    const judge = `judge-${letter.toLowerCase()}`;
    const content = await office.content();
    const token = new RegExp(`link/(${judge}\\.[^"<\\s]+)`).exec(content)?.[1] ?? '';
    const { page, errors } = await openDevice(browser, { width: 820, height: 1180 });
    problems.push(errors);
    await page.goto(url(`link/${token}`));
    await press(page, `Sign in as judge ${letter}`);
    await waitForText(page, 'My heats');
    return page;
  }

  async function call(heat: string): Promise<void> {
    await admin.accept({ type: 'CallHeat', data: { heat } });
    const label = heat.replace('grand-', 'G');
    for (const slip of slips.values()) await press(slip, `Heat ${label} is on the floor - go`);
  }

  /** One judge after the other: what one signs, the next may be asked about. */
  async function everyJudge(
    sheet: Sheet,
    tap: (slip: Page, judge: number) => Promise<void>,
  ): Promise<void> {
    for (const judge of grandJudges.keys()) {
      await senders.get(judge)?.accept(...commandsOf(sheet, judge));
      const slip = slips.get(judge);
      await slip?.bringToFront();
      if (slip) await tap(slip, judge);
      if (slip && sheet.dance === 0) await press(slip, / - go$/);
    }
  }

  async function recallOn(
    slip: Page,
    { dance, wanted }: { dance: number; wanted: readonly number[] },
  ): Promise<void> {
    await waitForText(slip, `· ${dances[dance] ?? ''}`);
    for (const back of wanted) await tapCouple(slip, back);
    await waitForText(slip, `${String(wanted.length)} of ${String(wanted.length)} called back`);
    await allSaved(slip, wanted.length);
    await signSheet(slip);
  }

  async function countsTwelve(slip: Page, wanted: readonly number[]): Promise<void> {
    await waitForText(slip, '· Waltz');
    for (const back of wanted.slice(0, 11)) await tapCouple(slip, back);
    await waitForText(slip, '11 of 12 called back');
    await press(slip, /^Sign$/);
    await waitForText(slip, 'Not signed yet, missing: 1 callback');
    await tapCouple(slip, wanted[11] ?? 0);
    await waitForText(slip, '12 of 12 called back');
    await tapCouple(slip, grandBack(13));
    await waitForText(slip, 'All 12 callbacks are given');
    expect(await slip.$$('.slip-couple[aria-pressed="true"]')).to.have.length(12);
    await allSaved(slip, 12);
    await signSheet(slip);
  }

  async function recallOnDesk(couples: readonly number[], reason = ''): Promise<void> {
    const chosen = couples.map((couple) => `grand-${String(couple)}`);
    await office.waitForSelector('input[name="list.entries"]');
    await office.evaluate(
      (wanted: readonly string[], why: string) => {
        for (const box of document.querySelectorAll<HTMLInputElement>('[name="list.entries"]'))
          box.checked = wanted.includes(box.value);
        const text = document.querySelector<HTMLInputElement>('[name="field.reason"]');
        if (text) {
          text.value = why;
          text.required = false;
        }
      },
      chosen,
      reason,
    );
    await press(office, 'Recall the chosen couples');
  }

  /** Back numbers and places as the public reads them, in order of back number. */
  async function placesOfStandings(): Promise<[number, number][]> {
    const page = await openPage(office.browserContext());
    await page.goto(url('standings/grand'));
    const rows = await page.$$eval('.places summary', (all) =>
      all.map((row): [number, number] => {
        const back = row.querySelector('.back')?.textContent ?? '';
        return [Number(back), Number.parseFloat(row.querySelector('.word')?.textContent ?? '')];
      }),
    );
    await page.close();
    return rows.sort((a, b) => a[0] - b[0]);
  }
});

/** What is marked together, and the couples that each judge chooses in it, best first. */
interface Sheet {
  readonly round: number;
  readonly dance: number;
  readonly chosen: (judge: number) => readonly number[];
}

function commandsOf({ round, dance, chosen }: Sheet, index: number): ReturnType<typeof of>[] {
  const judge = `judge-${(grandJudges[index] ?? '').toLowerCase()}`;
  const sheet = `grand.r${String(round)}.d${String(dance)}`;
  const given = chosen(index).map((couple, at) => {
    const mark = round === 3 ? at + 1 : 1;
    return of('RecordMark', { sheet, judge, entry: `grand-${String(couple)}`, dance, mark });
  });
  return [...given, signature({ sheet, judge })];
}
