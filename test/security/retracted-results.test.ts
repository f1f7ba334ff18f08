import { expect } from 'chai';
import { demoBase, startDemo, type Client, type Demo } from '../support/demo.ts';
import { markDemo } from '../support/marked-demo.ts';
import { ask } from '../support/serve-ground.ts';

const contest = '103-1';
const byJudge = /<td class="number mark">/;

describe('asking for the past over HTTP', () => {
  let demo: Demo;
  let admin: Client;
  let published = 0;
  before(async () => {
    demo = await startDemo();
    admin = await markDemo(demo);
    published = revisionOf(await get(`standings/${contest}`));
  });
  after(() => demo.stop());

  const get = async (path: string, cookie = ''): Promise<string> => {
    const answer = await ask(demo, `${demoBase}${path}`, { headers: { cookie } });
    expect(answer.status, path).to.equal(200);
    return answer.text;
  };
  const asOf = (path: string, cookie?: string): Promise<string> =>
    get(`${path}?as-of=${String(published)}`, cookie);
  const student = async (): Promise<string> => {
    const list = await get('reports/students', admin.cookie);
    return /reports\/students\/[\w-]+/.exec(list)?.[0] ?? 'none';
  };

  it('shows everybody who gave what while results are published', async () => {
    for (const path of [`standings/${contest}`, await student()]) {
      expect(await get(path), path).to.match(byJudge);
      expect(await asOf(path), path).to.match(byJudge);
    }
  });

  it('shows it to staff alone once they were retracted', async () => {
    await admin.accept(
      { type: 'AdoptRules', data: { showProvisional: false } },
      { type: 'RetractResults', data: { contest, reason: 'counted anew' } },
    );
    const page = await asOf(`standings/${contest}`);
    expect(page).to.contain('not shown yet, retracted').and.not.to.match(byJudge);
    expect(await asOf(await student()))
      .to.contain('nothing yet')
      .and.not.to.match(byJudge);
    const judge = await demo.signIn('Judge A');
    expect(await asOf(`standings/${contest}`, judge.cookie)).not.to.match(byJudge);
    expect(await asOf(`standings/${contest}`, admin.cookie)).to.match(byJudge);
  });

  it('shows points without judges where provisional results are shown', async () => {
    await admin.accept({ type: 'AdoptRules', data: { showProvisional: true } });
    for (const path of [`standings/${contest}`, `standings/${contest}?as-of=${published}`]) {
      const page = await get(path);
      expect(page, path).to.contain('retracted').and.not.to.match(byJudge);
    }
    expect(await get(`standings/${contest}`)).to.contain('provisional, retracted');
  });
});

function revisionOf(page: string): number {
  return Number(/· revision (\d+)/.exec(page)?.[1]);
}
