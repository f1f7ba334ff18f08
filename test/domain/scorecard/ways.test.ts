import { expect } from 'chai';
import {
  partsOf,
  placeLetters,
  pointsOf,
  soloParts,
  usualMarking,
  wayCode,
} from '../../../src/domain/scorecard/marking/marking.ts';
import { markingWords } from '../../../src/domain/scorecard/marking/marking-words.ts';
import { call, entry, heat, readyShowcase } from '../../support/cast.ts';
import { command, event, given, rowsOf } from '../../support/given.ts';
import { feedback, note, noteLine, notesCalled, soloContest } from '../../support/marking-cast.ts';
import { standingsIn } from '../../../src/projections/standings.ts';

const ready = readyShowcase;
const notes = [...ready, ...notesCalled];
const solo = [...ready, ...soloContest(soloParts)];
const part = (number: number, mark: number) =>
  command('RecordMark', {
    ...{ sheet: 'heat.h7', judge: 'judge-a', entry: 'story-106' },
    ...{ dance: 0, part: number, mark },
  });

describe('how contests are marked', () => {
  it('is as usual until the organiser chooses: places open, medals closed, 0 to 100 solo', () => {
    expect(usualMarking('open', 'F')).to.deep.equal(placeLetters('F'));
    expect(usualMarking('multi', 'X')).to.deep.equal(placeLetters('X'));
    expect(wayCode(usualMarking('closed', 'F'))).to.equal('letters:GH/G/S/B');
    expect(wayCode(usualMarking('solo', 'F'))).to.equal('solo:0-100');
  });

  it('is kept with the mark: a later choice moves no point of it', () => {
    const before = [...notes, note(101, 'GH')];
    const after = [
      ...before,
      command('ChooseMarking', {
        ...{ category: 'smooth', style: 'closed' },
        marking: { way: 'letters', letters: ['B', 'S', 'G', 'GH'] },
      }),
    ];
    const points = (rows: ReturnType<typeof rowsOf>) => standingsIn(rows, 'notes')[0]?.points;
    expect(points(rowsOf(before))).to.equal(5);
    expect(points(rowsOf(after))).to.equal(5);
    expect(points(rowsOf([...after, note(101, 'GH', 'judge-b')]))).to.equal(3);
  });

  it('is another once the same letter is given again after the choice', () => {
    const letters = ['B', 'S', 'G', 'GH'];
    const turned = command('ChooseMarking', {
      ...{ category: 'smooth', style: 'closed', marking: { way: 'letters', letters } },
    });
    given(...notes, note(101, 'GH'), turned)
      .when(note(101, 'GH'))
      .then(recorded('GH', 'letters:B/S/G/GH'));
    given(...notes, note(101, 'GH'), turned, note(101, 'GH'))
      .when(note(101, 'GH'))
      .thenNothing();
  });

  it('is chosen for the showcase, and a category may differ from it', () => {
    const number = { way: 'number', min: 60, max: 100 } as const;
    const chosen = command('ChooseMarking', { style: 'closed', marking: number });
    given(...notes, chosen)
      .when(note(101, 'GH'))
      .then(recorded('GH', 'letters:GH/G/S/B'));
    const back = { category: 'smooth', style: 'closed', marking: null } as const;
    given(...notes, chosen, command('ChooseMarking', back))
      .when(note(101, 'GH'))
      .thenRefused(
        'MarkOutOfRange',
        'The mark GH does not fit: give a whole number from 60 to 100.',
      );
  });

  it('calls a finalist what the organiser calls one', () => {
    const open = command('AddContest', {
      ...{ contest: 'free', title: 'Free', dances: ['Waltz'], kind: 'proficiency', style: 'open' },
    });
    const story = [...ready, open, entry('free', 101), heat('h8', [['free', 1]]), call('h8')];
    const mark = (value: string) =>
      command('RecordMark', {
        ...{ sheet: 'heat.h8', judge: 'judge-a', entry: 'free-101', dance: 0, mark: value },
      });
    given(...story)
      .when(mark('F'))
      .then(
        event('MarkRecorded', 'scorecard/heat.h8/judge-a', {
          ...{ sheet: 'heat.h8', judge: 'judge-a', entry: 'free-101', dance: 0 },
          ...{ mark: 'F', way: 'letters:1/2/3/F' },
        }),
      );
    given(...story, command('NameFinalist', { word: 'P' }))
      .when(mark('F'))
      .thenRefused('MarkOutOfRange', 'The mark F does not fit: give one of 1, 2, 3, P.');
  });

  it('is told in words', () => {
    expect(markingWords(soloParts)).to.equal('Technique, Execution, Poise, Showmanship, each 0-25');
    expect(markingWords({ way: 'number', min: 1, max: 5, feedback: true })).to.equal(
      'number 1-5, with feedback',
    );
  });
});

describe('a solo in parts', () => {
  it('has a mark for each part, and their sum for its points', () => {
    const marks = [20, 21, 22, 23].map((mark, index) => part(index, mark));
    const rows = rowsOf([...solo, ...marks]);
    expect(standingsIn(rows, 'story')[0]).to.include({ points: 86, marks: 1 });
    expect(partsOf(soloParts)).to.deep.equal([0, 1, 2, 3]);
  });

  it('that was one number before counts as that until its parts are given, never as both', () => {
    const ways = [{ way: 'solo', min: 0, max: 100 } as const, soloParts];
    const choose = ways.map((marking) => command('ChooseMarking', { style: 'solo', marking }));
    const [number, parts] = [choose.slice(0, 1), choose.slice(1)];
    const once = command('RecordMark', {
      ...{ sheet: 'heat.h7', judge: 'judge-a', entry: 'story-106', dance: 0, mark: 87 },
    });
    const before = [...ready, ...number, ...soloContest(null), once, ...parts];
    const pointsOf = (steps: typeof before) => standingsIn(rowsOf(steps), 'story')[0]?.points;
    expect(pointsOf(before)).to.equal(87);
    const anew = [20, 21, 22, 23].map((mark, index) => part(index, mark));
    expect(pointsOf([...before, ...anew])).to.equal(86);
    expect(pointsOf([...before, ...anew, ...number])).to.equal(86);
    expect(pointsOf([...before, ...anew, ...number, once])).to.equal(87);
  });

  it('takes each part from 0 to 25, and no part it does not have', () => {
    given(...solo)
      .when(part(0, 26))
      .thenRefused('MarkOutOfRange');
    given(...solo)
      .when(part(4, 20))
      .thenRefused('PartUnknown');
  });

  it('is not signed while a part is missing', () => {
    const sign = command('SignScorecard', { sheet: 'heat.h7', judge: 'judge-a' });
    given(...solo, part(0, 20), part(1, 20), part(2, 20))
      .when(sign)
      .thenRefused('MarksMissing', 'Not signed yet, missing: 106. Mark them first.');
  });
});

describe('feedback', () => {
  it('is a statement: said again it changes nothing, said otherwise it replaces', () => {
    const said = (statement: 'good' | 'bad' | 'none') =>
      event('FeedbackGiven', 'scorecard/heat.h6/judge-a', {
        ...noteLine(101),
        ...{ dance: 0, word: 'P', statement },
      });
    given(...notes)
      .when(feedback(101, 'P', 'good'))
      .then(said('good'));
    given(...notes, feedback(101, 'P', 'good'))
      .when(feedback(101, 'P', 'good'))
      .thenNothing();
    given(...notes, feedback(101, 'P', 'good'))
      .when(feedback(101, 'P', 'bad'))
      .then(said('bad'));
    given(...notes, feedback(101, 'P', 'bad'))
      .when(feedback(101, 'P', 'none'))
      .then(said('none'));
    given(...notes)
      .when(feedback(101, 'P', 'none'))
      .thenNothing();
  });

  it('uses the showcase’s own words once it has some', () => {
    const own = command('ChooseVocabulary', { words: [{ word: 'Q', meaning: 'Quality' }] });
    given(...notes, own)
      .when(feedback(101, 'P', 'good'))
      .thenRefused('WordUnknown', 'There is no feedback word P here: use a word of the scorecard.');
    given(...notes, feedback(101, 'P', 'good'), own)
      .when(feedback(101, 'P', 'none'))
      .then(
        event('FeedbackGiven', 'scorecard/heat.h6/judge-a', {
          ...noteLine(101),
          ...{ dance: 0, word: 'P', statement: 'none' },
        }),
      );
  });

  it('has words of its own, each once', () => {
    const twice = [
      { word: 'Q', meaning: 'Quality' },
      { word: 'Q', meaning: 'Quickness' },
    ];
    given(...ready)
      .when(command('ChooseVocabulary', { words: twice }))
      .thenRefused('WordTwice', 'The word Q stands there twice: give each its own.');
  });
});

describe('a comment', () => {
  it('is sealed for the couple’s lead and taken back by its opposite', () => {
    const write = command('WriteComment', { ...noteLine(101), comment: 'lovely frame' });
    given(...notes)
      .when(write)
      .then(
        event('CommentWritten', 'scorecard/heat.h6/judge-a', {
          ...noteLine(101),
          comment: { person: 'lead-1', plain: 'lovely frame' },
        }),
      );
    given(...notes, write)
      .when(command('WithdrawComment', noteLine(101)))
      .then(event('CommentWithdrawn', 'scorecard/heat.h6/judge-a', noteLine(101)));
    given(...notes)
      .when(command('WithdrawComment', noteLine(101)))
      .thenNothing();
  });
});

describe('a mark that comes late', () => {
  it('is accepted and flagged once the heat is closed; only a signature refuses it', () => {
    given(...notes, call('h5'))
      .when(note(101, 'GH'))
      .then(
        event('MarkRecorded', 'scorecard/heat.h6/judge-a', {
          ...noteLine(101),
          ...{ dance: 0, mark: 'GH', way: 'letters:GH/G/S/B', late: true },
        }),
      );
    const all = ['GH', 'G', 'S', 'B', 'G'].map((mark, index) => note(101 + index, mark));
    const sign = command('SignScorecard', { sheet: 'heat.h6', judge: 'judge-a' });
    given(...notes, ...all, sign)
      .when(note(101, 'B'))
      .thenRefused('ScorecardAlreadySigned');
  });
});

describe('points', () => {
  it('follow the letters kept with the mark', () => {
    expect(['1', '2', '3', 'F'].map((mark) => pointsOf('letters:1/2/3/F', mark))).to.deep.equal([
      ...[5, 3, 2, 1],
    ]);
    expect(pointsOf('number:1-5', 4)).to.equal(4);
  });
});

function recorded(mark: string, way: string) {
  return event('MarkRecorded', 'scorecard/heat.h6/judge-a', {
    ...noteLine(101),
    ...{ dance: 0, mark, way },
  });
}
