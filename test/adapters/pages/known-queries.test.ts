import { readFileSync, readdirSync } from 'node:fs';
import { expect } from 'chai';
import { indexPages, pages } from '../../../src/adapters/pages/routes.ts';

const folder = 'src/adapters/pages';

/** How pages read a word of their address's query. */
const readings = [
  /query\['(\w+)'\]/g,
  /query: \{ (\w+) \} \}: View/g,
  /const \{ (\w+) \} = view\.query/g,
];

describe('the words of addresses that pages know', () => {
  it('are declared for a page wherever one is read', () => {
    const files = readdirSync(folder, { recursive: true }).map(String);
    const sources = files.filter((name) => /\.tsx?$/.test(name));
    const read = sources.flatMap((name) => {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      return readings.flatMap((reading) => [...text.matchAll(reading)].map(([, word]) => word));
    });
    const declared = [...pages, ...indexPages].flatMap(({ query = [] }) => query);
    // The moment belongs to every page.
    expect(declared).to.include.members(read.filter((word) => word !== 'as-of'));
    expect(new Set(read).size, 'nothing was found').to.be.above(6);
  });

  for (const path of ['levels', 'ages'])
    it(`a step and how strict it is are known to the report about ${path}`, () => {
      const found = pages.find((page) => page.path === `reports/${path}`);
      expect(found?.query).to.deep.equal(['step', 'strict']);
    });
});
