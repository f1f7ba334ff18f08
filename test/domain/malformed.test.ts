import { expect } from 'chai';
import type { CommandType } from '../../src/domain/commands.ts';
import { parseCommand } from '../../src/domain/decide.ts';

const line = { sheet: 'heat.h3', judge: 'judge-a', entry: 'medals-101' };

function answerTo(type: CommandType, data: object): string {
  const read = parseCommand(type, data);
  return 'sentence' in read ? read.sentence : 'well formed';
}

describe('a text that does not fit', () => {
  const recall = { contest: 'waltz', round: 1, entries: ['waltz-101'] };

  it('is refused in words that say what to write', () => {
    expect(answerTo('RecallEntries', { ...recall, reason: 'no' })).to.equal(
      'The reason is too short: write at least 3 characters.',
    );
    expect(answerTo('AddStudio', { studio: 'one' })).to.equal('The name is missing: fill it in.');
    expect(answerTo('AddStudio', { studio: 'one', name: ' ' })).to.equal(
      'The name is empty: fill it in.',
    );
    expect(answerTo('WriteComment', { ...line, comment: 'x'.repeat(1001) })).to.equal(
      'The comment is too long: 1000 characters are the most.',
    );
  });

  it('has lines only where a judge writes about a couple', () => {
    expect(answerTo('WriteComment', { ...line, comment: 'line one\nline two' })).to.equal(
      'well formed',
    );
    expect(answerTo('RecallEntries', { ...recall, reason: 'line one\nline two' })).to.match(
      /characters that cannot be shown \(reason\)/,
    );
    expect(answerTo('WriteComment', { ...line, comment: 'turned \u202E round' })).to.match(
      /characters that cannot be shown \(comment\)/,
    );
  });
});

describe('whatever was sent', () => {
  const long = 'x'.repeat(9_000);
  const strange: readonly object[] = [
    { [long]: 1 },
    Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`field-${String(at)}`, at])),
    { studio: 'one', name: long },
    { studio: { [long]: long }, name: 1 },
    { studio: undefined, name: null },
    { '': '', name: [] },
    { [`\u202E${long}`]: 'x', name: '\u0000' },
  ];

  it('is refused in one sentence that is short and names what is wrong', () => {
    for (const data of strange)
      for (const type of ['AddStudio', 'RecordMark', 'ScheduleHeat', 'RecallEntries'] as const) {
        const sentence = answerTo(type, data);
        expect(sentence.length, sentence.slice(0, 200)).to.be.at.most(320);
        expect(sentence)
          .to.match(/^[A-Z].*[.]$/s)
          .and.not.to.match(/undefined|\[object/);
      }
  });

  it('names no more fields than a program can use', () => {
    const read = parseCommand('AddStudio', { [long]: 1 });
    const fields = 'fields' in read ? read.fields : [];
    expect(fields.length).to.be.within(1, 20);
    expect(Math.max(...fields.map(({ length }) => length))).to.be.at.most(60);
  });
});
