import { expect } from 'chai';
import { commandsOf, isRefused } from '../../../src/adapters/browser/judge/sheet-taps.ts';
import { withCommands } from '../../../src/adapters/pages/slip/facts/slip-card.ts';
import type { Tap } from '../../../src/adapters/pages/slip/slip-handlers.ts';
import type { SlipSheet } from '../../../src/adapters/pages/slip/facts/slip-types.ts';
import type { Mark, Marking } from '../../../src/domain/scorecard/marking/marking.ts';
import { emptyCard } from '../../../src/domain/scorecard/state.ts';
import { wordsFor } from '../../../src/domain/scorecard/marking/vocabulary.ts';

const letters: Marking = { way: 'letters', letters: ['GH', 'G', 'S', 'B'] };
const solo: Marking = { way: 'solo', min: 0, max: 100 };

describe('A tap on the slip', () => {
  it('gives a place', () => {
    expect(meaning(sheet({ way: 'placement' }), on('e1', 2))).to.deep.equal(['+e1:2']);
  });

  it('says in which way a mark was entered', () => {
    expect(waySaid(sheet(letters), 'G')).to.equal('letters:GH/G/S/B');
    expect(waySaid(sheet(solo), 87)).to.equal('solo:0-100');
    expect(waySaid(sheet({ way: 'placement' }), 2)).to.equal('placement');
  });

  it('moves a place that another couple has', () => {
    const slip = sheet({ way: 'placement' }, { e2: 1 });
    expect(meaning(slip, on('e1', 1))).to.deep.equal(['-e2', '+e1:1']);
  });

  it('moves a place even from a couple that was scratched', () => {
    const slip = sheet({ way: 'placement' }, { e2: 1 }, ['e2']);
    expect(meaning(slip, on('e1', 1))).to.deep.equal(['-e2', '+e1:1']);
  });

  it('takes back the mark that is tapped again', () => {
    expect(meaning(sheet(letters, { e1: 'G' }), on('e1', 'G'))).to.deep.equal(['-e1']);
  });

  it('records a number once, however often it is left', () => {
    expect(meaning(sheet(solo, { e1: 87 }), on('e1', 87))).to.deep.equal([]);
  });

  it('on a couple of a final gives the lowest place that is free', () => {
    const slip = sheet({ way: 'placement' }, { e1: 1, e3: 3 });
    expect(meaning(slip, row('e2'))).to.deep.equal(['+e2:2']);
  });

  it('on a couple that is placed leaves its place', () => {
    expect(meaning(sheet({ way: 'placement' }, { e1: 1 }), row('e1'))).to.deep.equal([]);
  });

  it('on a couple calls it back, and not back', () => {
    const marking: Marking = { way: 'callback', wanted: 2 };
    expect(meaning(sheet(marking), row('e1'))).to.deep.equal(['+e1:1']);
    expect(meaning(sheet(marking, { e1: 1 }), row('e1'))).to.deep.equal(['-e1']);
  });

  it('is refused at once where the server would refuse, with the same sentence', () => {
    const full = sheet({ way: 'callback', wanted: 2 }, { e1: 1, e2: 1 });
    expect(meaning(full, row('e3'))).to.equal('TooManyCallbacks');
    expect(meaning(sheet(solo), on('e1', 101))).to.equal('MarkOutOfRange');
    expect(meaning(sheet(solo, {}, ['e1']), on('e1', 50))).to.equal('EntryScratched');
    expect(meaning({ ...sheet(solo), card: undefined }, on('e1', 5))).to.equal('ScorecardNotOpen');
  });

  it('on a couple of another judge is refused with that judge’s letter', () => {
    const slip = sheet(letters);
    const lines = slip.sheet.lines.map((line) => ({ ...line, assigned: 'judge-b', letter: 'B' }));
    const answer = commandsOf(on('e1', 'G'), { ...slip, sheet: { ...slip.sheet, lines } });
    const wanted = 'Couple 117 is marked by judge B: mark your own couples.';
    expect(isRefused(answer) && answer.sentence).to.equal(wanted);
  });

  it('takes back nothing where there is nothing', () => {
    expect(meaning(sheet(letters), { ...row('e1'), kind: 'take-back' })).to.deep.equal([]);
  });

  it('does not sign while marks are missing, and says whose', () => {
    const answer = commandsOf({ kind: 'sign' }, sheet(letters, { e1: 'G' }));
    expect(isRefused(answer) && answer.sentence).to.contain('118, 119');
  });

  it('signs a full sheet, which then takes no more marks', () => {
    const slip = sheet(letters, { e1: 'G', e2: 'G', e3: 'B' });
    const answer = commandsOf({ kind: 'sign' }, slip);
    const signed = withCommands(slip, isRefused(answer) ? [] : answer);
    expect(signed.card?.signed).to.equal(true);
    expect(meaning(signed, on('e1', 'B'))).to.equal('ScorecardAlreadySigned');
  });
});

const on = (entry: string, mark: Mark): Tap => ({ kind: 'mark', entry, dance: 0, mark });

const row = (entry: string): Tap & { readonly kind: 'row' } => ({ kind: 'row', entry, dance: 0 });

/** The commands in short: `+e1:2` records, `-e1` withdraws; or the code of the refusal. */
function meaning(slip: SlipSheet, tap: Tap): string[] | string {
  const answer = commandsOf(tap, slip);
  if (isRefused(answer)) return answer.code;
  return answer.map(({ type, data }) => {
    const entry = 'entry' in data ? data.entry : '';
    return type === 'RecordMark' ? `+${entry}:${data.mark}` : `-${entry}`;
  });
}

/** The way that goes with a mark for the first couple. */
function waySaid(slip: SlipSheet, mark: Mark): string | undefined {
  const answer = commandsOf(on('e1', mark), slip);
  const [first] = isRefused(answer) ? [] : answer;
  return first?.type === 'RecordMark' ? first.data.way : undefined;
}

function sheet(
  marking: Marking,
  marks: Readonly<Record<string, Mark>> = {},
  scratched: readonly string[] = [],
): SlipSheet {
  const lines = ['e1', 'e2', 'e3'].map((entry, index) => ({
    ...{ entry, couple: `k${entry}`, contest: 'c', back: 117 + index, dances: [0], marking },
    ...{ scratched: scratched.includes(entry), lead: `l${entry}` },
    ...{ level: null, assigned: null, letter: null, room: null },
  }));
  const given = Object.entries(marks).map(([entry, mark]) => [`${entry}/0`, mark] as const);
  return {
    sheet: {
      ...{ sheet: 'heat.1', contests: ['c'], heats: ['1'], judges: ['c'], lines },
      ...{ closed: false, words: wordsFor([marking], null) },
    },
    card: { ...emptyCard('heat.1', 'c'), marks: Object.fromEntries(given) },
    arranged: { sort: 'back', show: 'order' },
    levels: [],
    comments: {},
    contests: {},
    names: {},
  };
}
