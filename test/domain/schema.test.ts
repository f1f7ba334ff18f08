import { expect } from 'chai';
import { parseCommand } from '../../src/domain/decide.ts';
import { envelopeSchema } from '../../src/domain/message.ts';
import { sheetIdSchema } from '../../src/domain/schema/ids.ts';
import { parseSheetId } from '../../src/domain/scorecard/sheet/sheet-id.ts';

describe('what comes from outside', () => {
  for (const alias of ['c7.r01.d0', 'c7.r1.d00', 'c7.r0.d0', 'c7.r1.d', 'heat.', 'Heat.4']) {
    it(`knows a sheet by one id only: ${alias} is none`, () => {
      expect(sheetIdSchema.safeParse(alias).success).to.equal(false);
      expect(parseSheetId(alias)).to.equal(undefined);
    });
  }

  for (const [what, name] of [
    ['half a surrogate pair', 'x\ud800y'],
    ['a control character', 'x\u0000y'],
    ['a line break', 'x\ny'],
    ['a mark that turns the direction', 'x\u202ey'],
  ] as const) {
    it(`holds no text with ${what}`, () => {
      const read = parseCommand('AddStudio', { studio: 'one', name });
      expect(read).to.have.property('sentence').that.includes('cannot be shown (name)');
    });
  }

  it('holds text of every language', () => {
    const name = 'Żółć Δέλτα 東京 ❤️ O’Neil-Müller';
    expect(parseCommand('AddStudio', { studio: 'one', name })).to.have.property('command');
  });

  it('takes the time of any clock, as long as it is one, and ids in lower case', () => {
    const commandId = '01900000-0000-7000-8000-00000000abcd';
    const envelope = { commandId, type: 'CallHeat', data: {} };
    const isRead = (change: object): boolean =>
      envelopeSchema.safeParse({ ...envelope, ...change }).success;
    expect(isRead({})).to.equal(true);
    expect(isRead({ enteredAt: '2026-11-21T12:00:00+01:00' })).to.equal(true);
    expect(isRead({ enteredAt: '9999-12-31T23:59:59-23:59' })).to.equal(true);
    expect(isRead({ enteredAt: 'a while ago' })).to.equal(false);
    expect(isRead({ commandId: commandId.toUpperCase() })).to.equal(false);
  });
});
