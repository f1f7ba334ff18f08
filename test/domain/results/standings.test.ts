import { expect } from 'chai';
import { standingsOf, type Standing } from '../../../src/domain/results/standings.ts';
import {
  backs,
  call,
  judges,
  latinDanced,
  mark,
  ranking,
  readyShowcase,
  recall,
  reopen,
  sign,
  waltzDanced,
} from '../../support/cast.ts';
import { command, stateOf, type Step } from '../../support/given.ts';

/** The standings of a contest after these steps, by back number. */
function standings(contest: string, ...steps: readonly Step[]): (Standing & { back: number })[] {
  const state = stateOf([...readyShowcase, ...steps]);
  const found = state.get('contest', contest);
  if (!found) throw new Error(`no contest ${contest}`);
  return standingsOf(state, found).map((row) => ({
    ...row,
    back: state.get('entry', row.entry)?.back ?? 0,
  }));
}

const bySheet = (sheet: string, best: readonly (readonly number[])[]): Step[] =>
  judges.flatMap((judge, index) => ranking(sheet, judge, best[index] ?? []));
const placed = (rows: readonly (Standing & { back: number })[]) =>
  rows.map(({ back, place }) => [back, place]);

describe('the standings of a ranked contest', () => {
  it('follow the places of the final', () => {
    const rows = standings('latin', ...latinDanced);
    expect(placed(rows)).to.deep.equal(backs.map((back, index) => [back, index + 1]));
    expect(rows[0]).to.include({ entry: 'latin-101', round: 1, marks: 6, callbacks: null });
  });

  it('share a place that the rules cannot decide', () => {
    const rest = [103, 104, 105, 106];
    const two = (a: number, b: number) => [a, b, ...rest];
    const rows = standings(
      'latin',
      call('h2'),
      ...[command('DismissJudge', { judge: 'judge-c' })],
      ...bySheet('latin.r1.d0', [two(101, 102), two(102, 101)]).slice(0, 14),
      ...bySheet('latin.r1.d1', [two(101, 102), two(102, 101)]).slice(0, 14),
    );
    expect(placed(rows).slice(0, 3)).to.deep.equal([
      [101, 1.5],
      [102, 1.5],
      [103, 3],
    ]);
  });

  it('are empty before a judge has signed every dance of the final', () => {
    expect(standings('latin', call('h2'))).to.deep.equal([]);
    const marked = ranking('latin.r1.d0', 'judge-a', backs).slice(0, 6);
    expect(standings('latin', call('h2'), ...marked)).to.deep.equal([]);
    const one = ranking('latin.r1.d0', 'judge-a', backs);
    expect(standings('latin', call('h2'), ...one)).to.deep.equal([]);
  });

  it('count only judges who signed: no mark of an open card is seen', () => {
    const other = [...backs].reverse();
    const one = ['latin.r1.d0', 'latin.r1.d1'].flatMap((sheet) => ranking(sheet, 'judge-a', other));
    const rows = standings('latin', ...latinDanced.slice(0, 1), ...one);
    expect(placed(rows)).to.deep.equal(other.map((back, index) => [back, index + 1]));
    expect(rows[0]?.marks).to.equal(2);
    const cards = (judge: string) => [reopen('latin.r1.d1', judge)];
    const left = standings('latin', ...latinDanced, ...cards('judge-b'), ...cards('judge-c'));
    expect(left[0]?.marks).to.equal(2);
    const none = judges.flatMap(cards);
    expect(standings('latin', ...latinDanced, ...none)).to.deep.equal([]);
  });

  it('leave out who was scratched and move the others up, until reinstated', () => {
    const scratch = command('ScratchEntry', { entry: 'latin-101' });
    const rows = standings('latin', ...latinDanced, scratch);
    expect(placed(rows)).to.deep.equal(backs.slice(1).map((back, index) => [back, index + 1]));
    const back = command('ReinstateEntry', { entry: 'latin-101' });
    expect(placed(standings('latin', ...latinDanced, scratch, back))[0]).to.deep.equal([101, 1]);
  });

  it('never count a card that lacks a couple registered after signing', () => {
    const late = [
      command('FormCouple', { couple: 'couple-7', lead: 'lead-1', follow: 'follow-2' }),
      command('RegisterEntry', {
        ...{ entry: 'latin-107', contest: 'latin', couple: 'couple-7', back: 107 },
      }),
    ];
    expect(standings('latin', ...latinDanced, ...late)).to.deep.equal([]);
  });

  it('name those left out in an earlier round behind the final, by their callbacks', () => {
    const callbacks = (rows: readonly (Standing & { back: number })[]) =>
      rows.map(({ back, round, place, callbacks: count }) => [back, round, place, count]);
    const semi = standings('waltz', ...waltzDanced);
    expect(callbacks(semi)).to.deep.equal([
      ...[
        [101, 1, null, 3],
        [102, 1, null, 3],
        [103, 1, null, 2],
      ],
      ...[
        [104, 1, null, 1],
        [105, 1, null, 0],
        [106, 1, null, 0],
      ],
    ]);
    const final = bySheet('waltz.r2.d0', [
      [102, 101, 103],
      [102, 103, 101],
      [101, 102, 103],
    ]);
    const steps = [...waltzDanced, recall([101, 102, 103]), call('h4'), ...final];
    expect(callbacks(standings('waltz', ...steps))).to.deep.equal([
      ...[
        [102, 2, 1, null],
        [101, 2, 2, null],
        [103, 2, 3, null],
      ],
      ...[
        [104, 1, null, 1],
        [105, 1, null, 0],
        [106, 1, null, 0],
      ],
    ]);
  });
});

describe('the standings of a contest against a standard', () => {
  const card = ['heat.h3', 'judge-a'] as const;
  const other = ['heat.h3', 'judge-b'] as const;

  it('are the mean of points over the marks given so far, best first', () => {
    const rows = standings(
      'medals',
      call('h3'),
      ...[mark(card, 'medals-101', 'G'), mark(card, 'medals-102', 'GH')],
      ...[mark(card, 'medals-101/1', 'B'), mark(other, 'medals-101', 'B')],
    );
    expect(rows.map(({ back, points, marks }) => [back, points, marks])).to.deep.equal([
      [102, 5, 1],
      [101, 1.67, 3],
    ]);
  });

  it('take a number as it is, and nobody who was scratched', () => {
    const marks = [mark(card, 'points-103', 80), mark(other, 'points-103', 91)];
    const points = (rows: readonly Standing[]) => rows.map((row) => [row.entry, row.points]);
    expect(points(standings('points', call('h3'), ...marks))).to.deep.equal([
      ['points-103', 85.5],
      ['points-104', null],
    ]);
    const scratch = command('ScratchEntry', { entry: 'points-104' });
    expect(points(standings('points', call('h3'), ...marks, scratch))).to.deep.equal([
      ['points-103', 85.5],
    ]);
  });

  it('do not wait for signatures, nor change by them', () => {
    const solo = ['heat.h5', 'judge-a'] as const;
    const marked = standings('solo', call('h5'), mark(solo, 'solo-105', 7));
    const signed = standings('solo', call('h5'), mark(solo, 'solo-105', 7), sign(...solo));
    expect(marked).to.deep.equal(signed);
  });
});
