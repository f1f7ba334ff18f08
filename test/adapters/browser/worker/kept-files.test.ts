import { expect } from 'chai';
import { keptFiles } from '../../../../src/adapters/browser/worker/kept-files.ts';
import { trusted } from '../../../../src/domain/identity.ts';

const base = 'https://hall.test/showcase/2026/boston/';
const pages = {
  ...{ key: '2026-boston', base, version: 'v2' },
  assets: ['/showcase/assets/app-1.css', '/showcase/assets/judge-1.js'],
};
const ours = { 'Content-Type': 'text/html', 'X-Floorcraft-Tenant': '2026-boston' };
const answers: Readonly<Record<string, () => Response>> = {
  'app-1.css': () => new Response('css', { headers: { 'Content-Type': 'text/css' } }),
  'judge-1.js': () => new Response('js', { headers: { 'Content-Type': 'text/javascript' } }),
  shell: () => new Response('shell', { headers: ours }),
};
const portal = (): Response =>
  new Response('<h1>Welcome</h1>', { headers: { 'Content-Type': 'text/html' } });

describe('The files that open a tablet without a network', () => {
  it('are all kept, under a name that says the showcase', async () => {
    const stage = stageOf(answers);
    await stage.files.fill();
    expect(stage.kept.map((one) => one.split('/').at(-1))).to.have.members(Object.keys(answers));
    expect(stage.names).to.deep.equal([`floorcraft ${base}judge/ v2`]);
  });

  for (const name of Object.keys(answers)) {
    it(`are not taken from a captive portal: ${name}`, async () => {
      const { files, kept } = stageOf({ ...answers, [name]: portal });
      const failed = await files.fill().then(
        () => 'filled',
        () => 'failed',
      );
      expect([failed, kept.some((one) => one.endsWith(name))]).to.deep.equal(['failed', false]);
    });
  }
});

function stageOf(served: typeof answers) {
  const kept: string[] = [];
  const names: string[] = [];
  const cache = { put: async (key: string | Request) => void kept.push(urlOf(key)) };
  const storage = trusted<CacheStorage>({
    open: async (name: string) => {
      names.push(name);
      return cache;
    },
  });
  const get = async (input: string | URL | Request): Promise<Response> =>
    served[urlOf(input).split('/').at(-1) ?? '']?.() ?? portal();
  return { files: keptFiles(pages, storage, get), kept, names };
}

function urlOf(input: string | URL | Request): string {
  return input instanceof Request ? input.url : String(input);
}
