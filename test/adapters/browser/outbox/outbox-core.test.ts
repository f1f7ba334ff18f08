import { expect } from 'chai';
import { createMemoryStorage } from '../../../../src/adapters/browser/outbox/memory-storage.ts';
import type { KeptCommand } from '../../../../src/adapters/pages/slip/facts/slip-types.ts';
import {
  accepted,
  acceptAll,
  createOutboxStage,
  keptMarks,
  mark,
} from '../../../support/outbox-stage.ts';

describe('The outbox', () => {
  it('lets a command go once it is accepted', async () => {
    const stage = createOutboxStage(acceptAll);
    await stage.box.keep([mark(1)]);
    expect(keptMarks(stage)).to.deep.equal([]);
    expect(stage.settled).to.deep.equal([[1, 'accepted']]);
    expect(stage.box.link()).to.equal('idle');
  });

  it('tells of an outcome before the command is gone: a tap in between finds it', async () => {
    const inner = createMemoryStorage();
    const known: number[] = [];
    const storage = {
      ...inner,
      remove: (ids: readonly string[]) => {
        known.push(stage.settled.length + stage.box.kept().length);
        return inner.remove(ids);
      },
    };
    const stage = createOutboxStage(acceptAll, { storage });
    await stage.box.keep([mark(1)]);
    expect(known).to.deep.equal([1]);
  });

  it('lets a command go once it is remembered: a page that dies shows it still', async () => {
    const storage = createMemoryStorage();
    const kept: number[] = [];
    const recorded = async (): Promise<void> => {
      kept.push((await storage.all()).length);
    };
    const stage = createOutboxStage(acceptAll, { storage, recorded });
    await stage.box.keep([mark(1)]);
    expect(kept, 'still stored while it is written down').to.deep.equal([1]);
    expect(await storage.all()).to.deep.equal([]);
  });

  it('lets a command go when the server has it already', async () => {
    const stage = createOutboxStage((batch) => ({
      outcomes: batch.map(({ commandId }) => ({ commandId, status: 'duplicate' })),
    }));
    await stage.box.keep([mark(1)]);
    expect(keptMarks(stage)).to.deep.equal([]);
  });

  for (const status of ['refused', 'conflict', 'invalid'] as const) {
    it(`keeps what is ${status} until it is dismissed, and never sends it again`, async () => {
      const stage = createOutboxStage((batch) => ({
        outcomes: batch.map(({ commandId }) => ({ commandId, status, sentence: 'No: rest.' })),
      }));
      await stage.box.keep([mark(1)]);
      await stage.box.flush();
      expect(keptMarks(stage)).to.deep.equal(['No: rest.']);
      expect(stage.sent).to.have.length(1);
      await stage.box.dismiss(stage.box.kept()[0]?.commandId ?? '');
      expect(keptMarks(await stage.again(acceptAll))).to.deep.equal([]);
    });
  }

  it('lets each command of a batch go on its own outcome only', async () => {
    let isFirst = true;
    const stage = createOutboxStage((batch) => {
      const answered = isFirst ? batch.slice(1) : [];
      isFirst = false;
      return { outcomes: answered.map(accepted) };
    });
    await stage.box.keep([mark(1), mark(2), mark(3)]);
    expect(keptMarks(stage)).to.deep.equal([1]);
    expect(stage.sent).to.deep.equal([[1, 2, 3], [1]]);
    expect(stage.box.link()).to.equal('no-answer');
  });

  it('takes an outcome of a command it never sent for nothing', async () => {
    const stage = createOutboxStage(() => ({ outcomes: [{ commandId: 'x', status: 'accepted' }] }));
    await stage.box.keep([mark(1)]);
    expect(keptMarks(stage)).to.deep.equal([1]);
    expect(stage.box.link()).to.equal('no-answer');
  });

  it('sends oldest first, at most 50 at a time', async () => {
    const stage = createOutboxStage(acceptAll);
    await stage.box.keep(Array.from({ length: 120 }, (_, index) => mark(index)));
    expect(stage.sent.map((batch) => batch.length)).to.deep.equal([50, 50, 20]);
    expect(stage.sent.flat()).to.deep.equal(Array.from({ length: 120 }, (_, index) => index));
  });

  it('has one batch under way, and takes along what is kept meanwhile', async () => {
    let answer = (): void => undefined;
    const stage = createOutboxStage(
      (batch) =>
        new Promise((resolve) => {
          answer = () => {
            resolve({ outcomes: batch.map(accepted) });
          };
        }),
    );
    const first = stage.box.keep([mark(1)]);
    await until(() => stage.sent.length === 1);
    const second = stage.box.keep([mark(2)]);
    await Promise.resolve();
    expect(stage.sent).to.deep.equal([[1]]);
    answer();
    await until(() => stage.sent.length === 2);
    answer();
    await Promise.all([first, second]);
    expect(stage.sent).to.deep.equal([[1], [2]]);
  });

  it('waits longer after each silence, but never longer than a quarter of a minute', async () => {
    const stage = createOutboxStage(() => ({ silence: 'no-network' }));
    await stage.box.keep([mark(1)]);
    const waits = [...stage.waits];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await stage.passTime();
      waits.push(...stage.waits);
    }
    expect(waits).to.deep.equal([1000, 2000, 4000, 8000, 15000, 15000, 15000]);
  });

  it('waits as long as the server asks', async () => {
    const stage = createOutboxStage(() => ({ silence: 'no-answer', retryAfterMs: 30_000 }));
    await stage.box.keep([mark(1)]);
    expect(stage.waits).to.deep.equal([30_000]);
  });

  it('sends again with the same ids after a silence', async () => {
    let isDown = true;
    const stage = createOutboxStage((batch) =>
      isDown ? { silence: 'no-answer' } : { outcomes: batch.map(accepted) },
    );
    await stage.box.keep([mark(1)]);
    isDown = false;
    await stage.passTime();
    expect(stage.ids[1]).to.deep.equal(stage.ids[0]);
    expect(keptMarks(stage)).to.deep.equal([]);
  });

  it('still has everything, in order, after a crash', async () => {
    const stage = createOutboxStage(() => ({ silence: 'no-network' }));
    await stage.box.keep([mark(1), mark(2)]);
    await stage.box.keep([mark(3)]);
    const later = await stage.again(acceptAll);
    expect(keptMarks(later)).to.deep.equal([1, 2, 3]);
    await later.box.keep([mark(4)]);
    expect(later.sent).to.deep.equal([[1, 2, 3, 4]]);
  });

  it('keeps the order even when the clock of the device goes back', async () => {
    let now = 2_000;
    const stage = createOutboxStage(() => ({ silence: 'no-network' }), { now: () => now });
    await stage.box.keep([mark(1)]);
    now = 1_000;
    const later = await stage.again(() => ({ silence: 'no-network' }));
    await later.box.keep([mark(2)]);
    expect(keptMarks(later)).to.deep.equal([1, 2]);
  });

  it('does not send while another tab does, and tries again', async () => {
    const stage = createOutboxStage(acceptAll, { alone: () => Promise.resolve(false) });
    await stage.box.keep([mark(1)]);
    expect(stage.sent).to.deep.equal([]);
    expect(stage.waits).to.deep.equal([1000]);
  });

  it('notices what another tab has sent, and does not send it twice', async () => {
    const stage = createOutboxStage(() => ({ silence: 'no-network' }));
    await stage.box.keep([mark(1)]);
    await (await stage.again(acceptAll)).box.flush();
    await stage.passTime();
    expect(stage.settled).to.deep.equal([[1, 'elsewhere']]);
    expect(stage.sent).to.have.length(1);
  });

  it('goes on from memory when the storage fails, and says so', async () => {
    const fails = (): Promise<never> => Promise.reject(new Error('storage full'));
    const storage = { ...createMemoryStorage(), put: fails };
    const reply = (batch: readonly KeptCommand[]) => ({ outcomes: batch.map(accepted) });
    const stage = createOutboxStage(reply, { storage });
    await stage.box.keep([mark(1)]);
    expect(stage.sent).to.deep.equal([[1]]);
    expect(stage.box.lasting()).to.equal(false);
    expect(keptMarks(stage)).to.deep.equal([]);
  });
});

async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1000 && !condition(); turn += 1) await Promise.resolve();
  if (!condition()) throw new Error('never came about');
}
