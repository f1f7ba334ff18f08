import { expect } from 'chai';
import { publicityOf } from '../../src/projections/publicity/publicity.ts';
import { standingsIn } from '../../src/projections/standings.ts';
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
  waltzDanced,
} from '../support/cast.ts';
import { command, rowsOf, type Step } from '../support/given.ts';

const show = command('AdoptRules', { showProvisional: true });
const publish = command('PublishResults', { contest: 'latin' });
const retract = command('RetractResults', { contest: 'latin', reason: 'wrong mark' });
const card = (judge: string) => ['heat.h3', judge] as const;

const rows = (...steps: readonly Step[]) => rowsOf([...readyShowcase, ...steps]);
const publicity = (...steps: readonly Step[]) => publicityOf(rows(...steps), 'latin');
const standing = (contest: string, ...steps: readonly Step[]) =>
  standingsIn(rows(...steps), contest).map(({ entry, place, callbacks, points }) => [
    ...[entry.split('-')[1], place ?? callbacks ?? points],
  ]);

describe('results', () => {
  it('are hidden, provisional where the showcase says so, official once published', () => {
    expect(publicity(...latinDanced)).to.equal('hidden');
    expect(publicity(...latinDanced, show)).to.equal('provisional');
    expect(publicity(...latinDanced, publish)).to.equal('official');
    expect(publicity(...latinDanced, show, publish)).to.equal('official');
    expect(publicity(...latinDanced, publish, retract)).to.equal('hidden');
    expect(publicity(...latinDanced, show, publish, retract)).to.equal('provisional');
    expect(publicityOf(rows(...latinDanced, publish), 'waltz')).to.equal('hidden');
  });

  it('stay the same when published and retracted', () => {
    const danced = standing('latin', ...latinDanced);
    expect(standing('latin', ...latinDanced, publish)).to.deep.equal(danced);
    expect(standing('latin', ...latinDanced, publish, retract)).to.deep.equal(danced);
  });
});

describe('standings', () => {
  it('stand best first', () => {
    const reversed = [...backs].reverse();
    const dances = ['latin.r1.d0', 'latin.r1.d1'];
    const marks = dances.flatMap((sheet) =>
      judges.flatMap((judge) => ranking(sheet, judge, reversed)),
    );
    expect(standing('latin', call('h2'), ...marks).map(([back]) => back)).to.deep.equal(
      reversed.map(String),
    );
  });

  it('share places as means', () => {
    const sheet = 'waltz.r2.d0';
    const marks = [
      ...ranking(sheet, 'judge-a', [101, 102, 103]),
      ...ranking(sheet, 'judge-b', [102, 101, 103]),
    ];
    const final = [...waltzDanced, recall([101, 102, 103]), call('h4'), ...marks];
    expect(standing('waltz', ...final).slice(0, 3)).to.deep.equal([
      ['101', 1.5],
      ['102', 1.5],
      ['103', 3],
    ]);
  });

  it('name those left out with their callbacks', () => {
    expect(standing('waltz', ...waltzDanced)).to.deep.equal([
      ...[
        ['101', 3],
        ['102', 3],
        ['103', 2],
      ],
      ...[
        ['104', 1],
        ['105', 0],
        ['106', 0],
      ],
    ]);
  });

  it('follow a card that is reopened and a couple that is scratched', () => {
    const open = judges.map((judge) => reopen('latin.r1.d0', judge));
    expect(standing('latin', ...latinDanced, ...open)).to.deep.equal([]);
    const scratch = command('ScratchEntry', { entry: 'latin-102' });
    expect(standing('latin', ...latinDanced, scratch)).to.deep.equal([
      ...['101', '103', '104', '105', '106'].map((back, index) => [back, index + 1]),
    ]);
  });

  it('against a standard are the points so far, those without last', () => {
    const none = standing('points', call('h3'));
    expect(none).to.deep.equal([
      ['103', null],
      ['104', null],
    ]);
    const marks = [
      mark(card('judge-a'), 'points-104', 70),
      mark(card('judge-b'), 'points-104', 81),
    ];
    expect(standing('points', call('h3'), ...marks)).to.deep.equal([
      ['104', 75.5],
      ['103', null],
    ]);
  });

  it('lose who is withdrawn', () => {
    const withdraw = command('WithdrawEntry', { entry: 'points-103' });
    expect(standing('points', call('h3'), withdraw)).to.deep.equal([['104', null]]);
  });
});
