import { expect } from 'chai';
import { mayOpen, staff } from '../../src/adapters/pages/roles.ts';
import { roles, type Actor } from '../../src/domain/message.ts';
import { asPublicToday } from '../../src/projections/publicity/as-public-today.ts';
import { call } from '../support/judge-cast.ts';
import type { Stage, StageCommand } from '../support/judge-stage.ts';
import { drawn, expectSame, openParts } from '../support/open-pages.ts';
import { htmlOf, stageOfTheDay, visitor, wordsOf } from '../support/page-stage.ts';
import { signature } from '../support/signature.ts';

const outsiders: readonly Actor[] = roles
  .filter((kind) => !mayOpen(staff, kind))
  .map((kind) => ({ kind, id: kind === 'judge' ? 'c' : 'somebody' }));

const recall = {
  type: 'RecallEntries',
  data: { contest: 'large', round: 1, entries: first(4), reason: 'a tie at the line' },
};
const withdraw = {
  type: 'WithdrawRecall',
  data: { contest: 'large', round: 1, reason: 'counted anew' },
};

describe('while a round is judged', () => {
  for (const signed of [0, 1, 2, 3])
    it(`nobody but staff can tell one count from another: ${String(signed)} of 3 signed`, () => {
      const two = twoRounds(signed);
      for (const actor of outsiders) {
        expectSame(two, actor, (stage) => stage.view(actor));
        expectSame(two, actor, (stage) => earlier(stage, actor));
      }
      const [one, other] = two.map(openParts);
      expect(one).to.deep.equal(other);
    });

  it('everybody is told how many judges have signed', () => {
    const [stage] = twoRounds(2);
    for (const path of ['hall', 'screen/:screen'])
      expect(publicly(stage, path), path).to.contain('Open Latin Semi-final: 2 of 3 judges signed');
    expect(publicly(stage, 'standings/:contest', { contest: 'large' })).to.contain(
      'being judged The judges are at it; results stand here once their sheets are signed. ' +
        'Semi-final: 2 of 3 judges signed.',
    );
  });

  it('the desk sees the callbacks', () => {
    const [one, other] = twoRounds(2).map((stage) =>
      htmlOf(stage, 'desk/contests/:contest', { params: { contest: 'large' } }),
    );
    expect(one).not.to.equal(other);
  });

  it('marks that are not signed count in no standing that everybody sees', () => {
    const stage = shown(stageOfTheDay());
    stage.must(call('44'), points('a', 91), points('b', 20));
    const page = (): string => publicly(stage, 'standings/:contest', { contest: 'points' });
    expect(page()).not.to.match(/\b(91|20|55\.5)\b/);
    stage.must(points('a', 90, 2), points('a', 80, 3));
    stage.must(signature({ sheet: 'heat.44', judge: 'a' }));
    expect(page())
      .to.contain('1 of 3 judges signed')
      .and.to.match(/117 [^\d]* 91 120/);
    expect(publicly(stage, 'hall')).to.contain('91 points 117').and.not.to.contain('55.5');
  });
});

describe('after the recall was decided', () => {
  it('everybody is told who is through, in the order of back numbers, and no count', () => {
    const [one, other] = twoRounds(3, recall);
    const standing = publicly(one, 'standings/:contest', { contest: 'large' });
    expect(standing).to.match(/117 [^\d]*through to the final 120 [^\d]*through to the final/);
    expect(publicly(one, 'hall')).to.match(/through 117 .* through 120 /);
    expect(openParts(one)).to.deep.equal(openParts(other));
    for (const actor of outsiders) expectSame([one, other], actor, (stage) => stage.view(actor));
  });

  it('nobody learns by asking for the past who was through, once it was taken back', () => {
    const then = twoRounds(3, recall)[0];
    const now = twoRounds(3, recall, withdraw)[0];
    const actor = visitor;
    const past = { asOf: then.revision(), rows: asPublicToday(then.rows, now.rows) };
    for (const [address, html] of drawn(then.view(actor, past)))
      expect(html, address).not.to.contain('through');
  });
});

describe('the side panel of the hall', () => {
  it('never stands empty: with nothing on the floor, nothing marked, nothing shown', () => {
    const stage = stageOfTheDay();
    expect(publicly(stage, 'hall')).to.contain('Results stand here once judges have signed.');
    stage.must(call('43'));
    expect(publicly(stage, 'hall')).to.contain('Open Latin Semi-final: 0 of 3 judges signed');
    stage.must({ type: 'CloseHeat', data: { heat: '43' } });
    expect(publicly(stage, 'hall')).to.contain('Open Latin Semi-final: 0 of 3 judges signed');
  });
});

/** The same round twice, with other couples called back below the line, as so many have signed. */
function twoRounds(signed: number, ...then: readonly StageCommand[]): [Stage, Stage] {
  return [round([1, 2, 3, 4], signed, then), round([1, 2, 4, 3], signed, then)];
}

/** Each couple of the list is called back by one judge fewer, from all three on. */
function round(order: readonly number[], signed: number, then: readonly StageCommand[]): Stage {
  const stage = shown(stageOfTheDay());
  stage.must({ type: 'DirectScreen', data: { screen: 'main', page: 'floor' } }, call('43'));
  const [one = 1, two = 2, three = 3, four = 4] = order;
  const lists = { a: [one, two, three, four], b: [one, two, three, 5], c: [one, 6, 7, 8] };
  for (const [judge, list] of Object.entries(lists)) stage.must(...list.map(callback(judge)));
  for (const judge of ['a', 'b', 'c'].slice(0, signed))
    stage.must(signature({ sheet: 'large.r1.d0', judge }));
  stage.must(...then);
  return stage;
}

function callback(judge: string): (couple: number) => StageCommand {
  return (couple) => {
    const entry = `large-${String(couple)}`;
    const data = { sheet: 'large.r1.d0', judge, entry, dance: 0, mark: 1 };
    return { type: 'RecordMark', data };
  };
}

function points(judge: string, mark: number, couple = 1): StageCommand {
  const entry = `points-${String(couple)}`;
  return { type: 'RecordMark', data: { sheet: 'heat.44', judge, entry, dance: 0, mark } };
}

function shown(stage: Stage): Stage {
  stage.must({ type: 'AdoptRules', data: { showProvisional: true } });
  return stage;
}

function earlier(stage: Stage, actor: Actor): ReturnType<Stage['view']> {
  const past = { asOf: stage.revision(), rows: asPublicToday(stage.rows, stage.rows) };
  return stage.view(actor, past);
}

function publicly(stage: Stage, path: string, params: Record<string, string> = {}): string {
  const look = { actor: visitor, params: { screen: 'main', ...params } };
  const html = htmlOf(stage, path, look) ?? '';
  const [results = html] = /<section id="contest-results">[\s\S]*?<\/section>/.exec(html) ?? [];
  return wordsOf(results);
}

function first(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `large-${String(index + 1)}`);
}
