import { expect } from 'chai';
import { agendaHeat, agendaOf, byOrder } from '../../src/projections/agenda.ts';
import { floorOf } from '../../src/projections/floor.ts';
import { call, heats, readyShowcase, recall, waltzDanced } from '../support/cast.ts';
import { command, rowsOf, type Step } from '../support/given.ts';

const without = readyShowcase.filter((step) => !heats.includes(step));
const heat = (label: string, order: number, contest: string) =>
  command('ScheduleHeat', { heat: contest, label, order, floor: [{ contest, round: 1 }] });
const close = (id: string) => command('CloseHeat', { heat: id });

describe('the agenda', () => {
  it('runs by the order given, then by label as people count', () => {
    const rows = rowsOf([
      ...without,
      ...[heat('10', 1, 'latin'), heat('2', 1, 'waltz')],
      ...[heat('1', 2, 'medals'), heat('2 B', 1, 'points'), heat('9', 0.5, 'solo')],
    ]);
    expect(agendaOf(rows).map(({ label }) => label)).to.deep.equal(['9', '2', '2 B', '10', '1']);
    expect(byOrder({ order: 1, label: '2' }, { order: 1, label: '10' })).to.be.below(0);
  });

  it('names what is danced, and in which round', () => {
    const parts = (id: string) =>
      agendaHeat(rowsOf(readyShowcase), id)?.parts.map(({ title }) => title);
    expect(parts('h1')).to.deep.equal(['Cup Waltz, semi-final']);
    expect(parts('h4')).to.deep.equal(['Cup Waltz, final']);
    expect(parts('none')).to.equal(undefined);
  });

  it('shows no heat that was cancelled', () => {
    const rows = rowsOf([...readyShowcase, command('CancelHeat', { heat: 'h3' })]);
    expect(agendaOf(rows).map(({ heat: id }) => id)).to.deep.equal(['h1', 'h2', 'h4', 'h5']);
  });
});

describe('the floor', () => {
  const floor = (...steps: readonly Step[]) => {
    const { now, next } = floorOf(rowsOf([...readyShowcase, ...steps]));
    return [now?.heat, ...next.map(({ heat: id }) => id)];
  };

  it('is empty before the first call, the first two heats next', () => {
    expect(floor()).to.deep.equal([undefined, 'h1', 'h2']);
    expect(floorOf(rowsOf([]))).to.deep.equal({ now: undefined, next: [] });
  });

  it('shows the heat called and the next two in running order', () => {
    expect(floor(call('h1'))).to.deep.equal(['h1', 'h2', 'h3']);
    expect(floor(call('h1'), call('h2'))).to.deep.equal(['h2', 'h3', 'h4']);
  });

  it('passes over heats that were danced, and goes on from the one called out of order', () => {
    expect(floor(call('h3'), call('h1'))).to.deep.equal(['h1', 'h2', 'h4']);
    expect(floor(call('h3'))).to.deep.equal(['h3', 'h4', 'h5']);
    expect(floor(call('h5'))).to.deep.equal(['h5']);
  });

  it('is empty after closing or withdrawing, with what was skipped next', () => {
    expect(floor(call('h2'), close('h2'))).to.deep.equal([undefined, 'h1', 'h3']);
    const withdraw = command('WithdrawCall', { heat: 'h1' });
    expect(floor(call('h1'), withdraw)).to.deep.equal([undefined, 'h1', 'h2']);
  });

  it('shows the final once it is called', () => {
    const final = [...waltzDanced, recall([101, 102, 103]), call('h4')];
    expect(floor(...final)).to.deep.equal(['h4', 'h5']);
  });
});
