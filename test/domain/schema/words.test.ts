import { expect } from 'chai';
import type { CommandType } from '../../../src/domain/commands.ts';
import { parseCommand } from '../../../src/domain/decide.ts';
import { isBlank, joined } from '../../../src/domain/schema/visible.ts';
import { readTree } from '../../support/source-tree.ts';

/** Characters that show nothing, one of each kind. */
const invisible = {
  spaces: ' \u00A0\u1680\u2003\u202F\u205F\u3000',
  'a zero-width space': '\u200B',
  joiners: '\u200C\u200D\u2060',
  'a soft hyphen': '\u00AD\u00AD\u00AD',
  'a byte order mark': '\uFEFF',
  'marks of direction': '\u200E\u200F\u061C',
  'variation selectors': '\uFE0F\uFE00\u{E0100}',
  tags: '\u{E0020}',
  'Hangul fillers': '\u3164\u115F\u1160\uFFA0',
  'a blank of braille': '\u2800',
  'Mongolian marks': '\u180E\u180B',
  'a grapheme joiner': '\u034F',
};

/** Commands that want a text, with the text left out. */
const wanted: readonly [type: CommandType, field: string, rest: object][] = [
  ['AddStudio', 'name', { studio: 'one' }],
  ['AddUser', 'name', { user: 'one', grants: [] }],
  ['AddPerson', 'first', { person: 'one', kind: 'student' }],
  ['ReopenShowcase', 'reason', {}],
  ['AddCategory', 'title', { category: 'one', order: 1 }],
  ['WriteComment', 'comment', { sheet: 'heat.1', judge: 'a', entry: 'one' }],
  ['DirectScreen', 'text', { screen: 'one', page: 'message' }],
  ['ReopenScorecard', 'reason', { sheet: 'heat.1', judge: 'a' }],
  ['AddDanceSong', 'title', { song: 'one', dance: 'Waltz' }],
  ['ScheduleHeat', 'label', { heat: 'one', order: 1, floor: [{ contest: 'one', round: 1 }] }],
];

describe('a text made only of invisible characters', () => {
  for (const [what, text] of Object.entries(invisible))
    it(`counts as empty: ${what}`, () => {
      expect(isBlank(text)).to.equal(true);
      for (const [type, field, rest] of wanted) {
        const read = parseCommand(type, { ...rest, [field]: text });
        expect(read, type).to.have.property('fields').that.deep.equals([field]);
        expect(read, type)
          .to.have.property('sentence')
          .that.matches(/is (empty|too short)/);
      }
    });

  it('is not what letters, signs and pictures of any language make', () => {
    for (const text of ['李', 'ö', 'می‌خواهم', '❤️', '👩‍👩‍👧', '.', '0', '⠁']) {
      expect(isBlank(text), text).to.equal(false);
      const read = parseCommand('AddStudio', { studio: 'one', name: text });
      expect(read, text).to.have.nested.property('command.data.name', text);
    }
  });

  it('gives a reason no length', () => {
    const read = parseCommand('ReopenShowcase', { reason: 'a\u200B\u200B\u200B' });
    expect(read).to.have.property('sentence').that.contains('at least 3 characters');
  });

  it('is found by every text that a command or a file has', () => {
    const around = readTree('src/domain', /\.ts$/)
      .filter(({ path }) => path !== 'src/domain/schema/words.ts')
      .filter(({ text }) => /z\s*\.string\(\)\s*\.trim\(\)/.test(text));
    expect(around.map(({ path }) => path)).to.deep.equal([]);
  });
});

describe('the parts of a name', () => {
  it('are joined where they say something', () => {
    expect(joined(['Mia', 'Example'], ' ')).to.equal('Mia Example');
    expect(joined(['Teller', ''], ', ')).to.equal('Teller');
    expect(joined(['\u200B', ' Teller '], ', ')).to.equal('Teller');
  });
});
