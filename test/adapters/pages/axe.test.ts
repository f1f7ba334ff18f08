import { expect } from 'chai';
import type { TestBrowser } from '../../support/browser.ts';
import { shownDemo, shownScreens } from '../../support/demo-in-browser.ts';
import { faultsIn, palettes } from '../../support/axe-faults.ts';
import type { Client, Demo } from '../../support/demo.ts';
import { wayHeats } from '../../support/every-way.ts';
import { visit } from '../../support/marked-demo.ts';

const judgePages = [
  'judge/',
  'judge/marks',
  'judge/practice',
  ...['101', '102', '104', '105'].map((heat) => `judge/heat/${heat}`),
  ...wayHeats.map(({ heat }) => `judge/heat/${heat}`),
];
const publicPages = [
  ...['', 'agenda', 'agenda?find=101', 'hall', 'standings'],
  ...['hall?layout=columns', 'screen/main'],
  ...['101-1', '102-1', '103-1', '104-1'].map((contest) => `standings/${contest}`),
  ...['reports', 'reports/levels', 'reports/students', 'reports/studios', 'reports/multi'],
  ...['reports/ages', 'reports/instructors', 'reports/professionals'],
  ...['hall?layout=number', 'hall?layout=stacked'],
  ...Object.keys(shownScreens).map((screen) => `screen/${screen}`),
  ...['desk/', 'nothing'],
];
const deskPages = [
  ...[
    'desk/',
    'desk/heats',
    'desk/heats/105',
    'desk/entries',
    'desk/judges',
    'desk/devices',
    'desk/unsent',
    'emcee',
    'dj',
    'dj/songs',
  ],
  'desk/rules',
  'desk/screens',
  ...['desk/contests/101-1', 'desk/contests/103-1', 'history', 'history?judge=judge-a'],
  ...['standings/101-1?as-of=300', 'desk/coverage', 'desk/coverage?show=lacking'],
  'desk/heats/102',
  ...['desk/paper', 'desk/paper?heat=105&judge=judge-a', 'desk/paper?heat=102&judge=judge-b'],
];
const indexPages = ['', 'sign-in', 'admin/', 'admin/showcases/new', 'admin/users', 'admin/history'];

describe('every page meets WCAG 2.2 AA as far as a program can tell, in both palettes', () => {
  let demo: Demo;
  let browser: TestBrowser;
  let admin: Client;

  shownDemo(async (opened) => {
    ({ demo, browser } = opened);
    admin = await demo.signIn('Administrator');
  });

  async function faultsOf(cookie: string, addresses: readonly string[]): Promise<string[]> {
    const context = await browser.createBrowserContext();
    const page = await visit(context, cookie);
    const faults: string[] = [];
    for (const address of addresses) {
      await page.goto(`http://localhost:${String(demo.port)}/showcase/${address}`);
      for (const palette of palettes) faults.push(...(await faultsIn(page, palette)));
    }
    await context.close();
    return faults;
  }

  it('the judge’s pages', async () => {
    const { cookie } = await demo.signIn('Judge A');
    const pages = judgePages.map((path) => `2026/nebraska/${path}`);
    expect(await faultsOf(cookie, pages)).to.deep.equal([]);
  });

  it('the hall, the public pages, and those that say no', async () => {
    const pages = publicPages.map((path) => `2026/nebraska/${path}`);
    expect(await faultsOf('', pages)).to.deep.equal([]);
  });

  it('the desk, the emcee and the history', async () => {
    const pages = deskPages.map((path) => `2026/nebraska/${path}`);
    expect(await faultsOf(admin.cookie, pages)).to.deep.equal([]);
  });

  it('the administration', async () => {
    expect(await faultsOf(admin.cookie, indexPages)).to.deep.equal([]);
  });

  it('a page with a fault is found out', async () => {
    const page = await visit(await browser.createBrowserContext(), '');
    await page.setContent('<html lang="en"><title>t</title><p style="color:#bbb">pale</p></html>');
    const faults = await faultsIn(page, 'light');
    expect(faults.join()).to.contain('color-contrast');
  });
});
