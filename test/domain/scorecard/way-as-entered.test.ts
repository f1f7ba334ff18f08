import { expect } from 'chai';
import type { ChosenMarking } from '../../../src/domain/scorecard/marking/marking.ts';
import { standingsIn } from '../../../src/projections/standings.ts';
import { call, readyShowcase } from '../../support/cast.ts';
import { command, event, given, rowsOf, type Step } from '../../support/given.ts';
import { freeContest } from '../../support/marking-cast.ts';

const letters = (text: string): ChosenMarking => ({ way: 'letters', letters: text.split('/') });
const points: ChosenMarking = { way: 'number', min: 0, max: 100 };
const choose = (marking: ChosenMarking | null, category?: string) =>
  command('ChooseMarking', { ...(category && { category }), style: 'open', marking });
const asPlaces = 'letters:1/2/3/F';

const ready = [...readyShowcase, ...freeContest];
const onFloor = [...ready, call('h8')];
const spot = { sheet: 'heat.h8', judge: 'judge-a', entry: 'free-101', dance: 0 };

/** A mark that a tablet entered in this way, and sends only now. */
function entered(mark: string | number, way: string) {
  return command('RecordMark', { ...spot, mark, way });
}

function isKept(before: readonly Step[], mark: string | number, way: string): void {
  given(...before)
    .when(entered(mark, way))
    .then(event('MarkRecorded', 'scorecard/heat.h8/judge-a', { ...spot, mark, way }));
}

function isRefused(before: readonly Step[], mark: string | number, way: string): void {
  const words = 'Couple 101 is marked in another way by now: give the mark again.';
  given(...before)
    .when(entered(mark, way))
    .thenRefused('WayChanged', words);
}

describe('a mark that was entered before the way of marking changed', () => {
  it('is kept in the way it was entered in, also where it would fit the way of now', () => {
    isKept([...onFloor, choose(points)], '2', asPlaces);
    isKept([...onFloor, choose(letters('3/2/1'))], '2', asPlaces);
    isKept([...onFloor, choose(points), choose(letters('A/B'))], 70, 'number:0-100');
  });

  it('counts by the way it was entered in', () => {
    const steps = [...onFloor, choose(letters('3/2/1')), entered('1', asPlaces)];
    expect(standingsIn(rowsOf(steps), 'free')[0]?.points).to.equal(5);
  });

  it('must have fitted that way', () => {
    given(...onFloor, choose(points))
      .when(entered('5', asPlaces))
      .thenRefused('MarkOutOfRange', 'The mark 5 does not fit: give one of 1, 2, 3, F.');
  });

  it('is kept under the word for a finalist of then', () => {
    isKept([...onFloor, command('NameFinalist', { word: 'Fx' })], 'F', asPlaces);
    const inCategory = choose(letters('1/2/3/F'), 'smooth');
    const word = command('NameFinalist', { word: 'Fx' });
    isKept([...ready, inCategory, call('h8'), word], 'F', asPlaces);
  });

  it('is kept where an agenda category chose for itself, or gave its choice up', () => {
    isKept([...onFloor, choose(points, 'smooth')], '1', asPlaces);
    const own = [...ready, choose(points, 'smooth'), call('h8')];
    isKept([...own, choose(null, 'smooth')], 70, 'number:0-100');
  });

  it('is kept where it waited for the call of its heat meanwhile', () => {
    isKept([...ready, call('h3'), choose(points), call('h8')], '1', asPlaces);
  });

  it('is refused in a way that was given up before anything was danced', () => {
    isRefused([...ready, choose(points), call('h8')], '1', asPlaces);
  });

  it('is refused in a way that its couple was never marked in', () => {
    isRefused(onFloor, 100, 'number:0-100');
    isRefused(
      [...ready, choose(letters('A/B'), 'smooth'), call('h8'), choose(points)],
      '1',
      asPlaces,
    );
    isRefused([...onFloor, choose(points)], 7, 'number:0-1000');
  });

  it('changes nothing when it comes twice', () => {
    given(...onFloor, choose(letters('3/2/1')), entered('1', asPlaces))
      .when(entered('1', asPlaces))
      .thenNothing();
  });
});
