import { expect } from 'chai';
import type { CardCommand } from '../../../../src/domain/scorecard/card.ts';
import type { Answer } from '../../../../src/adapters/browser/outbox/outbox-ports.ts';
import type { KeptCommand } from '../../../../src/adapters/pages/slip/facts/slip-types.ts';
import { accepted, createOutboxStage, keptMarks } from '../../../support/outbox-stage.ts';

describe('Marks given before the call', () => {
  it('stay kept in their order, without a refusal, and say what they wait for', async () => {
    const stage = createOutboxStage(hall().answer);
    await stage.box.keep([markOn('late', 1), markOn('late', 2)]);
    expect(keptMarks(stage)).to.deep.equal([1, 2]);
    const waits = stage.box.kept().map(({ waitsForCall, refusal }) => [waitsForCall, refusal]);
    expect(waits).to.deep.equal(Array(2).fill([true, undefined]));
    expect(stage.settled, 'nothing has come to its end').to.deep.equal([]);
    expect(stage.box.link()).to.equal('idle');
  });

  it('hold up no other sheet', async () => {
    const stage = createOutboxStage(hall('now').answer);
    await stage.box.keep([markOn('late', 1), markOn('now', 2)]);
    await stage.box.keep([markOn('now', 3)]);
    expect(keptMarks(stage)).to.deep.equal([1]);
    expect(stage.settled.map(([mark]) => mark)).to.deep.equal([2, 3]);
  });

  it('are not overtaken by a later mark of the same sheet', async () => {
    const { answer, call } = hall();
    const stage = createOutboxStage(answer);
    await stage.box.keep([markOn('late', 1)]);
    call('late');
    await stage.box.keep([markOn('late', 2)]);
    expect(stage.sent, 'the second waits behind the first').to.deep.equal([[1]]);
    await stage.box.called(['late']);
    expect(stage.sent).to.deep.equal([[1], [1, 2]]);
    expect(keptMarks(stage)).to.deep.equal([]);
  });

  it('go at once when news of the call come, with the ids they had', async () => {
    const { answer, call } = hall();
    const stage = createOutboxStage(answer);
    await stage.box.keep([markOn('late', 1)]);
    call('late');
    await stage.box.called(['other']);
    expect(keptMarks(stage), 'another call means nothing').to.deep.equal([1]);
    await stage.box.called(['late']);
    expect(keptMarks(stage)).to.deep.equal([]);
    expect(stage.ids[1]).to.deep.equal(stage.ids[0]);
  });

  it('are tried again where no news come, after longer and longer pauses', async () => {
    let now = 1_790_000_000_000;
    const { answer, call } = hall();
    const stage = createOutboxStage(answer, { now: () => now });
    await stage.box.keep([markOn('late', 1)]);
    const pauses = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const pause = stage.waits[0] ?? 0;
      pauses.push(pause);
      now += pause;
      await stage.passTime();
    }
    expect(pauses).to.deep.equal([5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
    call('late');
    now += 60_000;
    await stage.passTime();
    expect(keptMarks(stage)).to.deep.equal([]);
  });

  it('are not put off by work on other sheets', async () => {
    let now = 1_790_000_000_000;
    const { answer, call } = hall('now');
    const stage = createOutboxStage(answer, { now: () => now });
    await stage.box.keep([markOn('late', 1)]);
    call('late');
    for (const mark of [2, 3, 4]) {
      now += 2_000;
      await stage.box.keep([markOn('now', mark)]);
    }
    expect(keptMarks(stage)).to.deep.equal([]);
  });

  it('are still there after a crash, and are tried anew', async () => {
    const stage = createOutboxStage(hall().answer);
    await stage.box.keep([markOn('late', 1), markOn('late', 2)]);
    const after = await stage.again(hall('late').answer);
    expect(keptMarks(after)).to.deep.equal([1, 2]);
    await after.box.flush();
    expect(after.sent).to.deep.equal([[1, 2]]);
    expect(keptMarks(after)).to.deep.equal([]);
  });
});

/** A server that knows which sheets are open. */
function hall(...open: string[]): {
  readonly answer: (batch: readonly KeptCommand[]) => Answer;
  readonly call: (sheet: string) => void;
} {
  const called = new Set(open);
  return {
    call: (sheet) => void called.add(sheet),
    answer: (batch) => ({
      outcomes: batch.map((kept) =>
        called.has(kept.data.sheet)
          ? accepted(kept)
          : { commandId: kept.commandId, status: 'refused', code: 'ScorecardNotOpen' },
      ),
    }),
  };
}

function markOn(sheet: string, value: number): CardCommand {
  const line = { sheet, judge: 'c', entry: `e${String(value)}`, dance: 0 };
  return { type: 'RecordMark', data: { ...line, mark: value } };
}
