import { expect } from 'chai';
import type { Page } from 'puppeteer';
import type { TestBrowser } from '../support/browser.ts';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import { commandLine } from '../support/command-line.ts';
import type { Client, Demo } from '../support/demo.ts';
import { visit } from '../support/marked-demo.ts';
import { blockHttp, press, waitForText } from '../support/pages-in-browser.ts';

interface Shared {
  readonly entry: string;
  readonly letter: string;
}

describe('the desk shares out a heat, and everybody sees how far it is', () => {
  let demo: Demo;
  let browser: TestBrowser;
  let admin: Client;
  let desk: Page;
  let shared: readonly Shared[] = [];
  const at = (path: string): string =>
    `http://localhost:${String(demo.port)}/showcase/2026/nebraska/${path}`;
  const judge = (letter: string): Promise<Client> => demo.signIn(`Judge ${letter}`);

  demoInBrowser(async (opened) => {
    ({ demo, browser } = opened);
    admin = await demo.signIn('Administrator');
    desk = await visit(await browser.createBrowserContext(), admin.cookie);
  });

  it('checks a judge out, who then gets no couples', async () => {
    await desk.goto(at('desk/judges'));
    await waitForText(desk, 'every judge marks all of them');
    await press(desk, /^Check out\s+judge E$/);
    await waitForText(desk, 'Not here: is asked for nothing that is not begun.');
    await press(desk, 'Share out by heat');
    await waitForText(desk, /have a judge of their own: .*judge E 0\./);
  });

  it('sees on the heat’s page who marks whom', async () => {
    await desk.goto(at('desk/heats/102'));
    shared = await sharesOn(desk);
    expect(shared.length).to.equal(7);
    expect(new Set(shared.map(({ letter }) => letter))).to.have.all.keys(['A', 'B', 'C', 'D']);
  });

  it('sees live what each judge has marked of the own couples', async () => {
    await admin.accept({ type: 'CallHeat', data: { heat: '102' } });
    await desk.goto(at('desk/coverage?show=lacking'));
    await waitForText(desk, 'Judges A, B, C and D have not begun.');
    await waitForText(desk, 'live');
    await blockHttp(desk);
    const own = shared.filter(({ letter }) => letter === 'A');
    const client = await judge('A');
    for (const { entry } of own) await client.accept(mark('judge-a', entry));
    await waitForText(desk, `${String(own.length)} of ${String(own.length)}, not signed`);
    const words = await desk.$eval('#cover-102', (row) => row.textContent);
    expect(words)
      .to.contain('judge E, nothing to do')
      .and.contain('Judges B, C and D have not begun.');
  });

  it('cannot be disturbed by a judge who marks another’s couple', async () => {
    const other = shared.find(({ letter }) => letter === 'B');
    const client = await judge('A');
    const wrong = client.accept(mark('judge-a', other?.entry ?? ''));
    const refused = await wrong.then(
      () => 'accepted',
      (error: unknown) => String(error),
    );
    expect(refused).to.contain('CoupleOfAnotherJudge').and.to.contain('is marked by judge B');
  });

  it('reads the same from the command line', async () => {
    const cli = commandLine(demo.data);
    const { rows } = await cli.json('tenant', 'coverage', '2026-nebraska', '--missing');
    const own = shared.filter(({ letter }) => letter === 'B').length;
    expect(rows).to.deep.include({
      ...{ heat: '102', status: 'called', judge: 'B', state: 'empty', given: 0, wanted: own },
      ...{ late: 0, paper: false },
      ...{ missing: rows.find((row) => row.judge === 'B' && row.heat === '102').missing },
    });
    expect(rows.filter((row) => row.heat === '102').map((row) => row.judge)).to.deep.equal([
      ...['B', 'C', 'D'],
    ]);
  });

  it('lets a judge keep the order of couples on the judge’s own page', async () => {
    const { cookie } = await judge('A');
    const tablet = await visit(await browser.createBrowserContext(), cookie);
    await tablet.goto(at('judge/'));
    await press(tablet, 'How I mark');
    await tablet.select('select[name="field.sort"]', 'level');
    await press(tablet, 'Keep this order');
    await waitForText(tablet, 'Done:');
    const sort = await tablet.$eval('select[name="field.sort"]', (one) => one.value);
    expect(sort).to.equal('level');
  });
});

function mark(judge: string, entry: string): { type: string; data: object } {
  return { type: 'RecordMark', data: { sheet: 'heat.102', judge, entry, dance: 0, mark: 'GH' } };
}

/** Who is given which entry, as the table of the heat's page says it. */
async function sharesOn(page: Page): Promise<Shared[]> {
  const rows = await page.$$eval('.share-list tbody tr', (all) =>
    all.map((row) => ({
      words: row.children[2]?.textContent ?? '',
      data: row.querySelector<HTMLInputElement>('input[name="data"]')?.value ?? '{}',
    })),
  );
  return rows.map(({ words, data }) => ({
    letter: /^judge (\w)$/.exec(words)?.[1] ?? words,
    entry: String(Object(JSON.parse(data)).entry),
  }));
}
