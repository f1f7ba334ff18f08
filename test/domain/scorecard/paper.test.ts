import { expect } from 'chai';
import type { DomainCommand } from '../../../src/domain/commands.ts';
import { cardId } from '../../../src/domain/scorecard/state.ts';
import { coverageTable } from '../../../src/projections/coverage.ts';
import { sliceTables } from '../../../src/projections/fold/tables.ts';
import { historyPage } from '../../../src/projections/history/history.ts';
import { call, mark, readyShowcase, reopen } from '../../support/cast.ts';
import { command, factsOf, rowsOf, type Step } from '../../support/given.ts';

const card = { sheet: 'heat.h3', judge: 'judge-a' };
const before: Step[] = [...readyShowcase, call('h3')];
const typed = (entry: string, points: number, more: object = { from: 'paper' }): DomainCommand =>
  command('RecordMark', { ...card, entry, dance: 0, mark: points, ...more });
const sign = command('SignScorecard', { ...card, from: 'paper' });
const letters = ['medals-101', 'medals-102'].flatMap((entry) =>
  [0, 1].map((dance) => command('RecordMark', { ...card, entry, dance, mark: 'G', from: 'paper' })),
);
const numbers = [typed('points-103', 70), typed('points-104', 81)];
const both = [...letters, ...numbers];
const keys = ['medals-101/0', 'medals-101/1', 'medals-102/0', 'medals-102/1'];

describe('what the desk keys in from a judge’s paper', () => {
  it('is kept as what it is, with every mark and with the signature', () => {
    const last = factsOf([...before, ...both, sign]).slice(-3);
    expect(last.map(({ type }) => type)).to.deep.equal([
      ...['MarkRecorded', 'MarkRecorded', 'ScorecardSigned'],
    ]);
    for (const { data } of last) expect(data).to.include({ ...card, from: 'paper' });
  });

  it('stands on the card and in the coverage until the judge marks anew', () => {
    expect(paperOf(...both, sign)).to.deep.equal([
      ...[[...keys, 'points-103/0', 'points-104/0', 'signature'], true],
    ]);
    const again = [...both, sign, reopen(card.sheet, card.judge)];
    expect(paperOf(...again)).to.deep.equal([[...keys, 'points-103/0', 'points-104/0'], true]);
    const own = [mark(['heat.h3', 'judge-a'], 'points-103', 71)];
    expect(paperOf(...again, ...own)).to.deep.equal([[...keys, 'points-104/0'], true]);
  });

  it('is told so by the history, mark by mark', () => {
    const rows = rowsOf([...before, ...both, sign]);
    const [signed, marked] = historyPage(rows, { judge: 'judge-a' }, { limit: 2 });
    expect(signed?.sentence).to.contain('signed heat 3, from paper by the desk');
    expect(marked?.sentence).to.contain('heat 3, from paper by the desk)');
  });

  it('counts like any other mark', () => {
    const given = rowsOf([...before, ...both]).get(coverageTable, card.sheet, card.judge);
    expect(given?.given).to.equal(6);
  });
});

function paperOf(...steps: readonly Step[]): [readonly string[] | undefined, boolean | undefined] {
  const rows = rowsOf([...before, ...steps]);
  const kept = rows.get(sliceTables.scorecard, cardId(card.sheet, card.judge));
  return [kept?.paper, rows.get(coverageTable, card.sheet, card.judge)?.paper];
}
