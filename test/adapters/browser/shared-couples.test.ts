import { expect } from 'chai';
import type { Page } from 'puppeteer';
import type { TestBrowser } from '../../support/browser.ts';
import { demoInBrowser } from '../../support/demo-in-browser.ts';
import type { Client, Demo } from '../../support/demo.ts';
import { visit } from '../../support/marked-demo.ts';
import { press, waitForText } from '../../support/pages-in-browser.ts';
import { allSaved, markRow } from '../../support/slip-page.ts';

const couples: readonly (readonly [level: string | undefined, judge: string | undefined])[] = [
  ['Silver', 'judge-a'],
  ['Bronze', 'judge-b'],
  [undefined, undefined],
  ['Bronze', 'judge-a'],
];

describe('couples that are shared out among judges', () => {
  let demo: Demo;
  let browser: TestBrowser;
  let a: Client;
  let page: Page;

  demoInBrowser(async (opened) => {
    ({ demo, browser } = opened);
    const levels = { levels: ['Silver', 'Bronze'], ages: [] };
    const office = await demo.signIn('Administrator');
    await office.accept({ type: 'ListLevels', data: levels }, ...sharedHeat());
    a = await demo.signIn('Judge A');
    page = await visit(await browser.createBrowserContext(), a.cookie);
  });

  it('say whose they are: yours, another judge’s by letter, or nothing', async () => {
    await open('back', 'order');
    expect(await lines()).to.deep.equal([
      ...['901 Silver · yours', '902 Bronze (judge B’s couple)', '903', '904 Bronze · yours'],
    ]);
  });

  it('are marked only where they are the judge’s own', async () => {
    await open('back', 'order');
    expect(await page.$$('li[data-entry="lv-2"] .slip-mark')).to.deep.equal([]);
    const row = await page.$eval('li[data-entry="lv-2"] [data-row]', (one) =>
      one.matches(':disabled'),
    );
    expect(row).to.equal(true);
    for (const entry of ['lv-1', 'lv-3', 'lv-4']) await markRow(page, entry, 'G');
    await allSaved(page, 3);
    await waitForText(page, '3 of 3 marked');
  });

  it('sorted by level stand under headings in the organiser’s order of levels', async () => {
    await open('level', 'order');
    expect(await lines()).to.deep.equal([
      ...['903', '# Silver', '901 Silver · yours'],
      ...['# Bronze', '902 Bronze (judge B’s couple)', '904 Bronze · yours'],
    ]);
  });

  it('stand after the own ones, or are left out, as the judge likes it', async () => {
    await open('back', 'first');
    expect((await lines()).map((line) => line.slice(0, 3))).to.deep.equal([
      ...['901', '903', '904', '902'],
    ]);
    await open('level', 'only');
    expect(await lines()).to.deep.equal([
      ...['903', '# Silver', '901 Silver · yours', '# Bronze', '904 Bronze · yours'],
    ]);
  });

  it('are told from the sheet of the other judge the other way round', async () => {
    const other = await demo.signIn('Judge B');
    page = await visit(await browser.createBrowserContext(), other.cookie);
    await show();
    expect((await lines()).slice(0, 2)).to.deep.equal([
      ...['901 Silver (judge A’s couple)', '902 Bronze · yours'],
    ]);
    expect(await page.$$eval('.slip-level', (all) => all.length)).to.equal(0);
    await press(page, 'My heats');
    await waitForText(page, 'How I mark');
  });

  async function open(sort: string, others: string): Promise<void> {
    const data = { judge: 'judge-a', sort, show: others };
    await a.accept({ type: 'ArrangeSheets', data });
    await show();
  }

  async function show(): Promise<void> {
    await page.goto(demo.url('judge/heat/lv'));
    await page.waitForSelector('.slip-foot .slip-primary:not(:disabled)');
  }

  /**
   * Couples as back number, what stands under their names and, of another judge's couple, its
   * state; headings with a hash.
   */
  function lines(): Promise<string[]> {
    return page.$$eval('.slip-rows > li', (all) =>
      all.map((one) => {
        if (one.matches('.slip-level')) return `# ${one.textContent.trim()}`;
        const back = one.querySelector('.slip-back')?.textContent ?? '';
        const where = one.querySelector('.slip-where')?.textContent ?? '';
        const state = one.querySelector('.slip-row-state')?.textContent.trim() ?? '';
        return `${back} ${where}${one.matches('.slip-others') ? ` (${state})` : ''}`.trim();
      }),
    );
  }
});

interface Command {
  readonly type: string;
  readonly data: object;
}

/** A heat of four couples with plainly invented names, two levels, and judges of their own. */
function sharedHeat(): Command[] {
  const contest = { contest: 'lv', title: 'Shared letters', dances: ['Waltz'] };
  const marking = { way: 'letters', letters: ['GH', 'G', 'S', 'B'] };
  const assigned = couples.flatMap(([, judge], at): Command[] =>
    judge === undefined
      ? []
      : [{ type: 'AssignEntry', data: { heat: 'lv', entry: `lv-${String(at + 1)}`, judge } }],
  );
  return [
    { type: 'AddContest', data: { ...contest, kind: 'proficiency', style: 'closed', marking } },
    ...couples.flatMap(([level], at) => coupleOf(String(at + 1), level)),
    {
      type: 'ScheduleHeat',
      data: { heat: 'lv', label: 'LV', order: 900, floor: [{ contest: 'lv', round: 1 }] },
    },
    ...assigned,
    { type: 'CallHeat', data: { heat: 'lv' } },
  ];
}

function coupleOf(id: string, level: string | undefined): Command[] {
  const [lead, follow] = [`lv-lead-${id}`, `lv-follow-${id}`];
  const add = (person: string, first: string): Command => ({
    type: 'AddPerson',
    data: { person, first, last: `Inventado ${id}`, kind: 'student' },
  });
  const own = level === undefined ? {} : { level };
  return [
    add(lead, 'Teapot'),
    add(follow, 'Umbrella'),
    { type: 'FormCouple', data: { couple: `lv-k-${id}`, lead, follow, ...own } },
    {
      type: 'RegisterEntry',
      data: {
        ...{ entry: `lv-${id}`, contest: 'lv', couple: `lv-k-${id}` },
        back: 900 + Number(id),
      },
    },
  ];
}
