import { expect } from 'chai';
import { openGround, type Ground } from './ground.ts';
import { judgeCompetition } from './judge-competition.ts';
import { readOptions } from './options.ts';
import { isWhole, reportOf } from './report.ts';

describe('the first heats of a real competition, judged by many tablets at once', () => {
  const words = ['--competition', 'millenium', '--judges', '10', '--limit', '2', '--seed', '7'];
  const options = readOptions(words);
  let ground: Ground;
  before(async () => {
    ground = await openGround(options.competition);
  });
  after(() => ground.stop());

  it('every tap is on record once and in order, and was seen on a screen', async () => {
    const run = await judgeCompetition(ground, options, {
      heat: () => undefined,
      isOver: () => false,
    });
    expect(isWhole(run), JSON.stringify([reportOf(run, options), run.book.problems])).to.equal(
      true,
    );
    expect(run.difference.recorded)
      .to.equal(run.marks + run.signatures)
      .and.to.be.above(250);
    const seen = [...run.screens.times];
    expect(seen.reduce((sum, [, all]) => sum + all.length, 0)).to.equal(run.difference.tapped);
  });
});
