import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { cutOffTablet } from '../support/cut-off-tablet.ts';
import type { CutOff } from '../support/cut-off.ts';
import type { Demo } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { openTablet, opensOffline } from '../support/judge-tablet.ts';
import { press, waitForText } from '../support/pages-in-browser.ts';
import { startFloorcraft } from '../support/run-floorcraft.ts';
import { giveLetter, marksOfJudge, waitForStates } from '../support/slip-hands.ts';

const seed = 'ops/seeds/nebraska-demo.json';
const scratch = { type: 'ScratchEntry', data: { entry: '102-1-3' } };

/** The same judges, heats and entries under the same ids; in one of them a couple is scratched. */
describe('two showcases on one origin share nothing on a judge’s tablet', () => {
  let demo: Demo;
  let way: CutOff;
  let page: Page;
  /** The administrator's, in every showcase. */
  let headers: Record<string, string>;

  cutOffTablet(openTablet, async (opened) => {
    ({ demo, way, page } = opened);
    const imported = startFloorcraft(demo.data, ['tenant', 'import', seed, '--as', '2026/kansas']);
    expect(await imported.ended, imported.talk()).to.equal(0);
    const { cookie } = await demo.signIn('Administrator');
    const origin = `http://localhost:${String(demo.port)}`;
    headers = { origin, cookie, 'content-type': 'application/json' };
    await send('kansas', scratch);
    for (const showcase of ['nebraska', 'kansas']) {
      await send(showcase, { type: 'CallHeat', data: { heat: '102' } });
      await signIn(showcase, 'A');
    }
  });

  it('marks kept for one of them are neither shown nor counted in the other', async () => {
    await openSlip('nebraska');
    await waitForText(page, 'Online, all saved');
    await way.cut();
    await openSlip('nebraska');
    await waitForText(page, '0 of 7 marked');
    await giveLetter(page, 103, 'GH');
    await giveLetter(page, 106, 'S');
    await waitForText(page, '2 marks are kept here');
    await openSlip('kansas');
    await waitForText(page, 'No network: marks will be kept here.');
    await waitForText(page, '0 of 6 marked');
    await giveLetter(page, 103, 'B');
    await waitForText(page, '1 mark is kept here');
  });

  it('each sends its own to its own log', async () => {
    await way.mend();
    await waitForText(page, 'Online, all saved');
    await waitForStates(page, { saved: 1 });
    expect(await marks('kansas')).to.deep.equal(['B']);
    expect(await marks('nebraska')).to.deep.equal([]);
    await openSlip('nebraska');
    await waitForText(page, 'Online, all saved');
    await waitForStates(page, { saved: 2 });
    expect(await marks('nebraska')).to.deep.equal(['GH', 'S']);
    expect(await marks('kansas')).to.deep.equal(['B']);
  });

  it('another judge in one of them leaves the first judge in the other', async () => {
    await signIn('kansas', 'B');
    await openSlip('kansas');
    await waitForText(page, '0 of 6 marked');
    await openSlip('nebraska');
    await waitForText(page, 'Judge A');
    await waitForStates(page, { saved: 2 });
  });

  /** A page on the tablet's way to the server: of every showcase on the same origin. */
  function at(showcase: string, path: string): string {
    return way.address(`http://localhost:1/showcase/2026/${showcase}/${path}`);
  }

  /** Sends a command of the administrator to a showcase, as soon as that is served. */
  async function send(showcase: string, order: object): Promise<void> {
    const body = JSON.stringify([{ commandId: randomUUID(), ...order }]);
    const request = { method: 'POST', headers, body };
    const isTaken = async (): Promise<boolean> => {
      const { outcomes } = Object(
        await (await fetch(direct(showcase, 'commands'), request)).json(),
      );
      return outcomes?.[0]?.status === 'accepted';
    };
    await eventually(`${showcase} to take it`, isTaken);
  }

  function direct(showcase: string, path: string): string {
    return `${headers['origin'] ?? ''}/showcase/2026/${showcase}/${path}`;
  }

  /** Opens the link of a judge that the desk of a showcase shows. */
  async function signIn(showcase: string, letter: string): Promise<void> {
    const html = await (await fetch(direct(showcase, 'desk/judges'), { headers })).text();
    const links = [...html.matchAll(/value="https?:\/\/[^"]*\/(link\/[^"]+)"/g)];
    await page.goto(at(showcase, links['AB'.indexOf(letter)]?.[1] ?? ''));
    await press(page, `Sign in as judge ${letter}`);
    await waitForText(page, opensOffline);
  }

  async function marks(showcase: string): Promise<string[]> {
    const lines = await marksOfJudge(demo, 'judge-a', `2026-${showcase}`);
    return lines.map((line) => line.split(' ').at(-1) ?? '');
  }

  async function openSlip(showcase: string): Promise<void> {
    await page.goto(at(showcase, 'judge/heat/102'));
    await page.waitForSelector('.slip-mark:not([disabled])');
  }
});
