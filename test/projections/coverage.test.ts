import { expect } from 'chai';
import { coverageTable, type CoverageRow } from '../../src/projections/coverage.ts';
import { sheetsOfJudge } from '../../src/projections/scorecards.ts';
import {
  backs,
  call,
  callbacks,
  mark,
  ranking,
  readyShowcase,
  recall,
  reopen,
  unmark,
  waltzDanced,
} from '../support/cast.ts';
import { command, rowsOf, type Step } from '../support/given.ts';

const scratch = (entry: string) => command('ScratchEntry', { entry });
const card = ['heat.h3', 'judge-a'] as const;

function coverageOf(heat: string, ...steps: readonly Step[]): CoverageRow[] {
  return rowsOf([...readyShowcase, ...steps]).find(coverageTable, { where: { heat } });
}

/** `judge given/wanted`, with a tick where signed, of the sheets of a heat. */
function covered(heat: string, ...steps: readonly Step[]): string[] {
  return coverageOf(heat, ...steps).map(
    ({ sheet, judge, given, wanted, signed }) =>
      `${sheet} ${judge.slice(-1)} ${String(given)}/${String(wanted)}${signed ? ' signed' : ''}`,
  );
}

describe('the coverage', () => {
  it('is empty before the heat is called', () => {
    expect(covered('h3')).to.deep.equal([]);
  });

  it('counts marks given and wanted over all lines and dances of a sheet', () => {
    const marks = [mark(card, 'medals-101', 'G'), mark(card, 'points-103', 50)];
    expect(covered('h3', call('h3'), ...marks)).to.deep.equal([
      ...['heat.h3 a 2/6', 'heat.h3 b 0/6', 'heat.h3 c 0/6'],
    ]);
    const [first] = covered('h3', call('h3'), ...marks, unmark(card, 'medals-101'));
    expect(first).to.equal('heat.h3 a 1/6');
  });

  it('wants as many callbacks as the round recalls, or as couples stand', () => {
    const semi = callbacks('waltz.r1.d0', 'judge-b', [101, 102]).slice(0, 2);
    expect(covered('h1', call('h1'), ...semi)[1]).to.equal('waltz.r1.d0 b 2/3');
    const gone = [103, 104, 105, 106].map((back) => scratch(`waltz-${String(back)}`));
    expect(covered('h1', call('h1'), ...semi, ...gone)[1]).to.equal('waltz.r1.d0 b 2/2');
  });

  it('has a row per dance of a ranked contest, signed once it is, until reopened', () => {
    const signed = [call('h2'), ...ranking('latin.r1.d1', 'judge-c', backs)];
    expect(covered('h2', ...signed)).to.deep.equal([
      ...['latin.r1.d0 a 0/6', 'latin.r1.d0 b 0/6', 'latin.r1.d0 c 0/6'],
      ...['latin.r1.d1 a 0/6', 'latin.r1.d1 b 0/6', 'latin.r1.d1 c 6/6 signed'],
    ]);
    const open = covered('h2', ...signed, reopen('latin.r1.d1', 'judge-c'));
    expect(open.at(-1)).to.equal('latin.r1.d1 c 6/6');
  });

  it('leaves out couples scratched or withdrawn and counts those reinstated', () => {
    const marked = [call('h3'), mark(card, 'points-103', 50)];
    expect(covered('h3', ...marked, scratch('points-103'))[0]).to.equal('heat.h3 a 0/5');
    const back = command('ReinstateEntry', { entry: 'points-103' });
    expect(covered('h3', ...marked, scratch('points-103'), back)[0]).to.equal('heat.h3 a 1/6');
    const withdraw = command('WithdrawEntry', { entry: 'points-104' });
    expect(covered('h3', ...marked, withdraw)[0]).to.equal('heat.h3 a 1/5');
  });

  it('of a final counts those recalled', () => {
    const final = [...waltzDanced, recall([101, 102, 103]), call('h4')];
    expect(covered('h4', ...final)[0]).to.equal('waltz.r2.d0 a 0/3');
  });

  it('goes with its heat', () => {
    const gone = [command('WithdrawCall', { heat: 'h5' }), command('CancelHeat', { heat: 'h5' })];
    expect(covered('h5', call('h5'), ...gone)).to.deep.equal([]);
  });
});

describe('what is wanted of a judge', () => {
  const give = (entry: string, judge: string | null) =>
    command('AssignEntry', { heat: 'h3', entry, judge });
  const shared = [
    ...[give('medals-101', 'judge-a'), give('medals-102', 'judge-b')],
    ...[give('points-103', 'judge-a'), give('points-104', 'judge-b')],
  ];

  it('is to mark the couples given to that judge, and nothing of the others', () => {
    expect(covered('h3', ...shared, call('h3'))).to.deep.equal([
      ...['heat.h3 a 0/3', 'heat.h3 b 0/3', 'heat.h3 c 0/0'],
    ]);
    expect(covered('h3', call('h3'), ...shared)[2]).to.equal('heat.h3 c 0/0');
    const back = command('ClearAssignment', {});
    expect(covered('h3', call('h3'), ...shared, back)[2]).to.equal('heat.h3 c 0/6');
  });

  it('is nothing while the judge is not there, unless something is marked', () => {
    const leave = command('CheckOutJudge', { judge: 'judge-a' });
    expect(covered('h3', call('h3'), leave)[0]).to.equal('heat.h3 b 0/6');
    const marked = [call('h3'), mark(card, 'points-103', 50), leave];
    expect(covered('h3', ...marked)[0]).to.equal('heat.h3 a 1/6');
    const enter = command('CheckInJudge', { judge: 'judge-a' });
    expect(covered('h3', call('h3'), leave, enter)[0]).to.equal('heat.h3 a 0/6');
  });

  it('is no solo the judge does not take', () => {
    const turn = (solos: 'even' | 'odd') => command('TakeSolos', { judge: 'judge-b', solos });
    expect(covered('h5', call('h5'), turn('even'))).to.deep.equal([
      ...['heat.h5 a 0/1', 'heat.h5 c 0/1'],
    ]);
    expect(covered('h5', call('h5'), turn('odd'))).to.have.length(3);
  });

  it('is told with the couples that lack a mark, and the marks that came late', () => {
    const close = command('CloseHeat', { heat: 'h3' });
    const steps = [call('h3'), mark(card, 'points-103', 50), close, mark(card, 'points-104', 60)];
    const [row] = coverageOf('h3', ...steps);
    expect(row).to.deep.include({ given: 2, missing: [101, 102], late: 1 });
  });

  it('follows who is named to judge the heat, before the call and after it', () => {
    const name = (...judges: string[]) => command('NamePanel', { heat: 'h3', judges });
    expect(covered('h3', name('judge-b'), call('h3'))).to.deep.equal(['heat.h3 b 0/6']);
    const fewer = [call('h3'), name('judge-a', 'judge-b')];
    expect(covered('h3', ...fewer)).to.deep.equal(['heat.h3 a 0/6', 'heat.h3 b 0/6']);
    const again = command('NamePanel', { heat: 'h3', judges: null });
    expect(covered('h3', ...fewer, again)).to.have.length(3);
  });

  it('is something only as long as the judge sits on the panel', () => {
    const dismissed = command('DismissJudge', { judge: 'judge-c' });
    expect(covered('h3', call('h3'), dismissed)).to.have.length(2);
  });
});

describe('the sheets of a judge', () => {
  it("are those of the heat, with the judge's own card only", () => {
    const rows = rowsOf([...readyShowcase, call('h3'), mark(card, 'points-103', 50)]);
    const [mine] = sheetsOfJudge(rows, 'h3', 'judge-a');
    const [other] = sheetsOfJudge(rows, 'h3', 'judge-b');
    expect(mine?.sheet.sheet).to.equal('heat.h3');
    expect(mine?.card?.marks).to.deep.equal({ 'points-103/0': 50 });
    expect(other?.card?.marks).to.deep.equal({});
  });

  it('have no card before the call, and are none for others', () => {
    const rows = rowsOf(readyShowcase);
    const sheets = sheetsOfJudge(rows, 'h2', 'judge-a');
    expect(sheets.map(({ sheet }) => sheet.sheet)).to.deep.equal(['latin.r1.d0', 'latin.r1.d1']);
    expect(sheets.map((one) => one.card)).to.deep.equal([undefined, undefined]);
    expect(sheetsOfJudge(rows, 'h2', 'judge-z')).to.deep.equal([]);
    expect(sheetsOfJudge(rows, 'h4', 'judge-a')).to.deep.equal([]);
  });
});
