import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { cutOffTablet } from '../support/cut-off-tablet.ts';
import type { CutOff } from '../support/cut-off.ts';
import { demoBase, type Demo } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { openTablet, type JudgeTablet } from '../support/judge-tablet.ts';
import { waitForText } from '../support/pages-in-browser.ts';
import { marksOfJudge, tapCouple, waitForStates } from '../support/slip-hands.ts';
import { visibleText } from '../support/wait-in-page.ts';

describe('two judges share a tablet', () => {
  let demo: Demo;
  let way: CutOff;
  let tablet: JudgeTablet;
  let page: Page;

  cutOffTablet(openTablet, async (opened) => {
    ({ demo, way, tablet, page } = opened);
  });

  const at = (path: string): string => way.address(`http://localhost:1${demoBase}judge/${path}`);
  const text = (): Promise<string> => visibleText(page);

  it("the first one's marks stay on the tablet while the network is away", async () => {
    await way.cut();
    await page.goto(at('heat/101'));
    await waitForText(page, '· Waltz');
    await tapCouple(page, 101);
    await tapCouple(page, 103);
    await waitForStates(page, { 'kept here': 2 });
    await page.close();
  });

  it('and while the other one is signed in, who is told of them but not shown them', async () => {
    await way.mend();
    page = await tablet.signIn(way.address(demo.address('Judge B')), 'B');
    await waitForText(page, 'This tablet still holds 2 marks of judge A');
    await page.goto(at('heat/101'));
    await waitForText(page, 'Judge B');
    await waitForText(page, 'Online, all saved');
    expect(await pressedCouples(page)).to.equal(0);
    expect(await marksOfJudge(demo, 'judge-a')).to.deep.equal([]);
  });

  it('without a network the other one sees own heats, and nothing of the first', async () => {
    await way.cut();
    for (const path of ['heat/101', '']) {
      await page.goto(at(path));
      await waitForText(page, 'this is what the tablet keeps');
      expect(await text()).not.to.match(/Judge A|Robin/);
      expect(await pressedCouples(page)).to.equal(0);
    }
    expect(await cachedTexts(page)).not.to.match(/Judge [AB]|judge-[ab]|101-1/);
  });

  it('a page of the first that is still open does not send as the other', async () => {
    await way.mend();
    const status = await page.evaluate(
      async (url: string) => {
        const headers = { 'content-type': 'application/json', 'floorcraft-judge': 'judge-a' };
        const answer = await fetch(url, { method: 'POST', headers, body: '[]' });
        return answer.status;
      },
      way.address(`http://localhost:1${demoBase}commands`),
    );
    expect(status).to.equal(403);
  });

  it("the first one's marks go when the first one signs in again", async () => {
    await page.close();
    page = await tablet.signIn(way.address(demo.address('Judge A')), 'A');
    await waitForText(page, 'Online, all saved');
    await eventually('both marks to be stored', async () => {
      return (await marksOfJudge(demo, 'judge-a')).length === 2;
    });
    expect(await text()).not.to.contain('still holds');
  });
});

function pressedCouples(page: Page): Promise<number> {
  return page.$$eval('.slip-couple[aria-pressed="true"]', (all) => all.length);
}

/** Everything that the worker keeps, whoever was signed in when it was fetched. */
function cachedTexts(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const kept = await cache.match(request);
        const type = kept?.headers.get('content-type') ?? '';
        if (kept && type.startsWith('text/html')) texts.push(await kept.text());
      }
    }
    return texts.join('\n');
  });
}
