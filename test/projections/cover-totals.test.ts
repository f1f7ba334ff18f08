import { expect } from 'chai';
import { coverTotals, totalsWords } from '../../src/projections/judging/cover-totals.ts';
import { backs, call, judges, latinDanced, mark, ranking, readyShowcase } from '../support/cast.ts';
import { command, rowsOf, type Step } from '../support/given.ts';

const wordsAfter = (...steps: readonly Step[]): string =>
  totalsWords(coverTotals(rowsOf([...readyShowcase, ...steps])));
const close = (heat: string) => command('CloseHeat', { heat });
const done = 'heats are done: danced, and signed by every judge.';

describe('the totals of coverage', () => {
  it('count heats that were danced and signed by every judge', () => {
    const none = 'No signature is missing in a danced heat.';
    expect(wordsAfter()).to.match(new RegExp(`^0 of \\d ${done} ${none}$`));
    expect(wordsAfter(...latinDanced)).to.match(/^0 of .* Heat 2 is on the floor. No signature/);
    expect(wordsAfter(...latinDanced, close('h2'))).to.match(new RegExp(`^1 of .*${none}$`));
  });

  it('name who has not signed what was danced, judges with the same heats together', () => {
    const signed = ['latin.r1.d0', 'latin.r1.d1'].flatMap((sheet) =>
      ranking(sheet, 'judge-a', backs),
    );
    expect(wordsAfter(call('h2'), ...signed, close('h2'))).to.match(
      /2 judges are missing: B and C in heat 2\.$/,
    );
    expect(wordsAfter(call('h2'), ...signed, close('h2'), call('h3'), close('h3'))).to.match(
      /3 judges are missing: A in heat 3; B and C in heats 2 and 3\.$/,
    );
  });

  it('name who signed before a couple came', () => {
    const five = ['latin.r1.d0', 'latin.r1.d1'].flatMap((sheet) =>
      judges.flatMap((judge) => ranking(sheet, judge, backs.slice(0, 5))),
    );
    const scratch = command('ScratchEntry', { entry: 'latin-106' });
    const back = command('ReinstateEntry', { entry: 'latin-106' });
    expect(wordsAfter(scratch, call('h2'), ...five, close('h2'))).to.match(/^1 of/);
    expect(wordsAfter(scratch, call('h2'), ...five, close('h2'), back)).to.match(
      /^0 of .* 3 judges are missing: A, B and C in heat 2\.$/,
    );
  });

  it('are not altered by marks, only by signatures and calls', () => {
    const marked = mark(['latin.r1.d0', 'judge-a'], 'latin-101', 1);
    expect(wordsAfter(call('h2'), marked)).to.equal(wordsAfter(call('h2')));
  });

  it('ask nothing of a judge who was not there', () => {
    const left = ['judge-b', 'judge-c'].map((judge) => command('CheckOutJudge', { judge }));
    expect(wordsAfter(...left, call('h2'), close('h2'))).to.match(
      /1 judge is missing: A in heat 2/,
    );
  });
});
