import { expect } from 'chai';
import { agendaHeat } from '../../src/projections/agenda.ts';
import { coverOfHeat } from '../../src/projections/judging/heat-cover.ts';
import { call, readyShowcase, recall, waltzDanced } from '../support/cast.ts';
import { command, rowsOf, type Step } from '../support/given.ts';

const through = recall([101, 102, 103]);
const judges = ['judge-a', 'judge-b', 'judge-c'];

/** How far the three judges are with the final of the waltz. */
function final(...steps: readonly Step[]): string[] {
  const rows = rowsOf([...readyShowcase, ...steps]);
  const heat = agendaHeat(rows, 'h4');
  return heat ? coverOfHeat(rows, heat, judges).map(({ state }) => state) : [];
}

describe('how far judges are with a final', () => {
  it('it is to come before its couples are recalled, and after', () => {
    expect(final()).to.deep.equal(['waiting', 'waiting', 'waiting']);
    expect(final(...waltzDanced, through)).to.deep.equal(['waiting', 'waiting', 'waiting']);
    expect(final(...waltzDanced, through, call('h4'))).to.deep.equal(['empty', 'empty', 'empty']);
  });

  it('asks nothing of who is away or not on its panel, before either', () => {
    const panel = command('NamePanel', { heat: 'h4', judges: ['judge-a', 'judge-b'] });
    const leave = command('CheckOutJudge', { judge: 'judge-a' });
    expect(final(panel, leave)).to.deep.equal(['nothing', 'waiting', 'nothing']);
  });
});
