import { expect } from 'chai';
import { pages } from '../../../src/adapters/pages/routes.ts';
import type { Actor } from '../../../src/domain/message.ts';
import { call } from '../../support/judge-cast.ts';
import { htmlOf, stageOfTheDay, wordsOf } from '../../support/page-stage.ts';

const judgeA: Actor = { kind: 'judge', id: 'a' };
const params = { contest: 'final', heat: '42' };

/** The headings of a piece of HTML in order: level and words. */
function headingsOf(html: string): { readonly level: number; readonly words: string }[] {
  return [...html.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/gs)].map(([, level, words]) => ({
    level: Number(level),
    words: wordsOf(words ?? ''),
  }));
}

describe('the headings of a page', () => {
  for (const { path } of pages.filter((page) => !/:(screen|person)/.test(page.path)))
    it(`"${path}" has one name, and its parts stand under it`, () => {
      const stage = stageOfTheDay();
      stage.must(call('42'));
      const own = path.startsWith('judge/') ? { actor: judgeA } : {};
      const headings = headingsOf(htmlOf(stage, path, { ...own, params }) ?? '');
      expect(headings.filter(({ level }) => level === 1)).to.have.length(1);
      expect(headings[0]).to.include({ level: 1 }).and.to.have.property('words').that.is.not.empty;
      for (const [index, { level, words }] of headings.slice(1).entries())
        expect(level, words).to.be.at.most((headings[index]?.level ?? 0) + 1);
    });

  it('of the emcee names the heat on the floor, or says that there is none', () => {
    const stage = stageOfTheDay();
    const named = (): string | undefined => headingsOf(htmlOf(stage, 'emcee') ?? '')[0]?.words;
    expect(named()).to.equal('No heat is on the floor.');
    stage.must(call('42'));
    expect(named()).to.equal('Heat 42 is on the floor.');
  });

  it('of the practice slip says that it is practice, and no heat', () => {
    const [name] = headingsOf(htmlOf(stageOfTheDay(), 'judge/practice', { actor: judgeA }) ?? '');
    expect(name?.words).to.match(/^Practice · Letters/);
  });
});
