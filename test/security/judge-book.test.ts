import { expect } from 'chai';
import { startDemo, demoBase, type Demo } from '../support/demo.ts';
import { tokensOf } from './hostile-client.ts';

const key = '2026-nebraska';

describe("what a judge's tablet fetches", () => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.stop());

  const get = (path: string, cookie = ''): Promise<Response> =>
    fetch(`http://127.0.0.1:${String(demo.port)}${demoBase}judge/${path}`, { headers: { cookie } });
  const cookieOf = (judge: string): string => {
    const expires = Math.floor(Date.now() / 1000) + 60;
    return `fc_judge=${tokensOf(demo).signJudge(key, { judge, epoch: 0, expires })}`;
  };

  it('the book is for its judge alone, and nothing between may keep it', async () => {
    expect((await get('book')).status).to.equal(401);
    const answer = await get('book', cookieOf('judge-b'));
    expect(answer.headers.get('cache-control')).to.equal('private, no-store');
    const book = Object(await answer.json());
    expect(book.judge.id).to.equal('judge-b');
    const judges = JSON.stringify(book).match(/judge-[a-e]/g) ?? [];
    expect(new Set(judges)).to.deep.equal(new Set(['judge-b']));
  });

  it('the book comes with a readable name of who is signed in, which opens nothing', async () => {
    const [line = ''] = (await get('book', cookieOf('judge-b'))).headers
      .getSetCookie()
      .filter((one) => one.startsWith('fc_judge_is='));
    expect(line).to.match(/^fc_judge_is=[\w-]+; Path=\/showcase\/2026\/nebraska\/;/);
    expect(line).not.to.contain('HttpOnly');
    expect((await get('book', line.split(';')[0])).status).to.equal(401);
  });

  it('the shell, the worker and the manifest say nothing of any judge', async () => {
    for (const path of ['shell', 'judge-sw.js', 'manifest.webmanifest']) {
      const [plain, own] = await Promise.all([get(path), get(path, cookieOf('judge-b'))]);
      expect(plain.status, path).to.equal(200);
      const text = await plain.text();
      expect(await own.text(), path).to.equal(text);
      expect(text, path).not.to.match(/judge-[a-e]\b|Judge [A-E]\b/);
    }
  });

  it('the worker is a script of its own folder, and names files that are there', async () => {
    const answer = await get('judge-sw.js');
    expect(answer.headers.get('content-type')).to.match(/^text\/javascript/);
    expect(answer.headers.get('cache-control')).to.equal('no-cache');
    const text = await answer.text();
    const addresses = text.match(/\/showcase\/assets\/[\w.-]+/g) ?? [];
    for (const name of ['app-', 'judge-', 'judge-worker-', '.css', '.woff2'])
      expect(text, name).to.match(new RegExp(`assets/[^"]*${name.replace('.', '\\.')}`));
    for (const address of addresses) {
      const file = await fetch(`http://127.0.0.1:${String(demo.port)}${address}`);
      expect(file.status, address).to.equal(200);
    }
  });

  it('the manifest installs the judge pages under the name of the showcase', async () => {
    const answer = await get('manifest.webmanifest');
    expect(answer.headers.get('content-type')).to.match(/^application\/manifest\+json/);
    const { name, start_url, scope, icons } = Object(await answer.json());
    expect(name).to.equal('Nebraska Dance Festival, judge');
    expect([start_url, scope]).to.deep.equal(Array(2).fill(`${demoBase}judge/`));
    expect(icons.map(({ purpose }: { purpose: string }) => purpose)).to.include('maskable');
    for (const { src } of icons) {
      const file = await fetch(`http://127.0.0.1:${String(demo.port)}${String(src)}`);
      expect(file.headers.get('content-type')).to.equal('image/png');
    }
  });
});
