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
