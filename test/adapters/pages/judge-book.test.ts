import { expect } from 'chai';
import { pageFromBook } from '../../../src/adapters/pages/judge/book/book-page.ts';
import type { JudgeBook } from '../../../src/adapters/pages/judge/book/book-types.ts';
import { judgeBook } from '../../../src/adapters/pages/judge/book/judge-book.ts';
import { heatState, progressOfHeat } from '../../../src/adapters/pages/judge/heat-state.ts';
import { judgePage } from '../../../src/adapters/pages/slip/facts/judge-data.ts';
import { judgeProgress } from '../../../src/projections/coverage.ts';
import { call, wholeDay } from '../../support/judge-cast.ts';
import { createStage, type Stage } from '../../support/judge-stage.ts';

const judge = { kind: 'judge', id: 'c' } as const;

describe("A judge's book", () => {
  it('has every heat of the judge in running order, with couples and sheets', async () => {
    const book = await bookOf(setUp());
    expect(book.lines.map(({ label }) => label)).to.deep.equal(['41', '42', '43', '44']);
    expect(book.lines[0]?.what).to.equal('Silver Swing');
    expect(book.news.heats.map(({ heat }) => heat)).to.deep.equal(['41', '42', '43', '44']);
    expect(book.news.heats.every(({ sheets }) => sheets.length > 0)).to.equal(true);
    expect(book.news.floor?.heat).to.equal('41');
  });

  it("is the same whatever other judges mark, and holds none of their cards' marks", async () => {
    const stage = setUp();
    mark(stage, 'c', 'GH');
    const before = await bookOf(stage);
    mark(stage, 'a', 'B');
    mark(stage, 'b', 'S');
    expect({ ...(await bookOf(stage)), revision: 0 }).to.deep.equal({ ...before, revision: 0 });
  });

  it("gives the page that the server's own page is drawn from", async () => {
    const stage = setUp();
    mark(stage, 'c', 'GH');
    const own = judgePage(stage.view(judge), 'c', '42');
    const page = pageFromBook(await bookOf(stage), '42');
    const openOf = (of: typeof own) => of?.news.heats.find(({ heat }) => heat === '42');
    expect(openOf(page)).to.deep.equal(openOf(own));
    const frame = { ...own, news: { ...own?.news, heats: [] } };
    expect({ ...page, news: { ...page?.news, heats: [] } }).to.deep.equal(frame);
  });

  it('says of each heat what the server says, by the cards alone', async () => {
    const stage = setUp();
    mark(stage, 'c', 'GH');
    const progress = judgeProgress(stage.rows, 'c');
    for (const heat of (await bookOf(stage)).news.heats)
      expect(heatState(heat, progressOfHeat(heat))).to.deep.equal(
        heatState(heat, progress.get(heat.heat)),
      );
  });

  it("has no page of a heat that is not the judge's", async () => {
    expect(pageFromBook(await bookOf(setUp()), 'nowhere')).to.equal(undefined);
  });

  it('is asked for again after a scratch anywhere, but not after a mark or a call', async () => {
    const stage = setUp();
    const plan = async (): Promise<number> => (await bookOf(stage)).news.plan;
    const before = await plan();
    mark(stage, 'c', 'GH');
    mark(stage, 'a', 'B');
    stage.must(call('42'));
    expect(await plan()).to.equal(before);
    stage.must({ type: 'ScratchEntry', data: { entry: 'points-1', reason: 'a sore knee' } });
    expect(await plan()).to.be.greaterThan(before);
  });
});

function setUp(): Stage {
  const stage = createStage();
  stage.must(...wholeDay(), call('41'));
  return stage;
}

function mark(stage: Stage, by: string, letter: string): void {
  const data = { sheet: 'heat.41', judge: by, entry: 'letter-1', dance: 0, mark: letter };
  stage.must({ type: 'RecordMark', data });
}

async function bookOf(stage: Stage): Promise<JudgeBook> {
  const book = await judgeBook(stage.view(judge), 'c', () => Promise.resolve());
  if (!book) throw new Error('judge c has no book');
  return book;
}
