import { expect } from 'chai';
import type { ChosenMarking } from '../../../src/domain/scorecard/marking/marking.ts';
import { emptyCard, evolveCard } from '../../../src/domain/scorecard/state.ts';
import { standingsIn } from '../../../src/projections/standings.ts';
import { readyShowcase } from '../../support/cast.ts';
import { command, event, given, rowsOf } from '../../support/given.ts';
import { soloContest } from '../../support/marking-cast.ts';

const four = inParts('Technique', 'Execution', 'Poise', 'Showmanship');
const three = inParts('Technique', 'Poise', 'Showmanship');
const start = [...readyShowcase, choose(four), ...soloContest(null)];
const marked = [...start, ...[20, 21, 22, 23].map((mark, part) => give(part, mark))];
const sign = command('SignScorecard', { sheet: 'heat.h7', judge: 'judge-a' });

describe('a solo whose parts are chosen anew', () => {
  it('keeps what was given in the parts of then, and can be signed as it is', () => {
    expect(points([...marked, choose(three)])).to.equal(86);
    given(...marked, choose(three))
      .when(sign)
      .then(event('ScorecardSigned', 'scorecard/heat.h7/judge-a', named()));
  });

  it('counts nothing of the parts of then once one is given anew', () => {
    expect(points([...marked, choose(three), give(0, 10)])).to.equal(10);
    given(...marked, choose(three), give(0, 10))
      .when(sign)
      .thenRefused('MarksMissing', 'Not signed yet, missing: 106. Mark them first.');
    const anew = [10, 11, 12].map((mark, part) => give(part, mark));
    expect(points([...marked, choose(three), ...anew])).to.equal(33);
  });

  it('counts the same number given again under the new parts as given anew', () => {
    given(...marked, choose(three))
      .when(give(0, 20))
      .then(recorded(0, 20, 'parts:0-25:Technique/Poise/Showmanship'));
    expect(points([...marked, choose(three), give(0, 20)])).to.equal(20);
  });

  it('does not mix either where a part is added, or the same parts change places', () => {
    const begun = [...readyShowcase, choose(three), ...soloContest(null)];
    const done = [...begun, ...[20, 21, 22].map((mark, part) => give(part, mark))];
    expect(points([...done, choose(four), give(3, 5)])).to.equal(5);
    const turned = inParts('Poise', 'Technique', 'Showmanship');
    expect(points([...done, choose(turned), give(0, 5)])).to.equal(5);
  });

  it('counts all of them again where the first choice comes back before anything is given', () => {
    expect(points([...marked, choose(three), choose(four), give(3, 25)])).to.equal(88);
  });
});

describe('parts kept without their names, as the first marks were', () => {
  const way = 'parts:0-25';
  const said = { sheet: 'heat.h7', judge: 'judge-a', entry: 'story-106', dance: 0 };
  const old = [20, 21, 22, 23].reduce(
    (card, mark, part) => evolveCard.MarkRecorded(card, { ...said, part, mark, way }),
    emptyCard('heat.h7', 'judge-a'),
  );
  const after = (names: string): number[] => {
    const next = { ...said, part: 0, mark: 1, way: `${way}:${names}` };
    return Object.values(evolveCard.MarkRecorded(old, next).marks).map(Number);
  };

  it('stand beside those of as many parts, and a part there is no more does not', () => {
    expect(after('A/B/C/D')).to.have.members([1, 21, 22, 23]);
    expect(after('A/B/C')).to.have.members([1, 21, 22]);
  });
});

function inParts(...parts: string[]): ChosenMarking {
  return { way: 'parts', min: 0, max: 25, parts };
}

function choose(marking: ChosenMarking) {
  return command('ChooseMarking', { style: 'solo', marking });
}

function named() {
  return { sheet: 'heat.h7', judge: 'judge-a' };
}

function give(part: number, mark: number) {
  return command('RecordMark', { ...named(), entry: 'story-106', dance: 0, part, mark });
}

function recorded(part: number, mark: number, way: string) {
  const data = { ...named(), entry: 'story-106', dance: 0, part, mark, way };
  return event('MarkRecorded', 'scorecard/heat.h7/judge-a', data);
}

function points(steps: typeof start): number | null | undefined {
  return standingsIn(rowsOf(steps), 'story')[0]?.points;
}
