import { expect } from 'chai';
import * as fc from 'fast-check';
import type { CardCommand } from '../../../../src/domain/scorecard/card.ts';
import { createMemoryServer, openSqliteServer } from '../../../support/interleaving/server.ts';
import type { Server } from '../../../support/interleaving/server.ts';
import { createWorld, lasting, type Seat } from '../../../support/interleaving/world.ts';
import type { Script, WorldOptions } from '../../../support/interleaving/world.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const judges = ['judge-a', 'judge-b', 'judge-c'];

/** More for a night: FLOORCRAFT_RUNS=20000. A failure prints its seed. */
const runs = Number(process.env['FLOORCRAFT_RUNS'] ?? 300);

describe('Whatever happens between tablets and the server', () => {
  const at = temporaryFolder();

  it('the same is recorded as if every tap had arrived once, in order', async () => {
    await fc.assert(fc.asyncProperty(plot, holds(createMemoryServer)), { numRuns: runs });
  });

  it('and in SQLite too', async () => {
    let folders = 0;
    const open = (): Promise<Server> => openSqliteServer(at(`run-${String((folders += 1))}`));
    await fc.assert(fc.asyncProperty(plot, holds(open)), { numRuns: Math.ceil(runs / 25) });
  });

  for (const [what, mutant] of Object.entries(mutants())) {
    it(`would notice ${what}`, async () => {
      const checked = fc.asyncProperty(plot, holds(createMemoryServer, mutant));
      const { failed } = await fc.check(checked, { numRuns: 400, endOnFailure: true });
      expect(failed).to.equal(true);
    });
  }
});

type Mutant = Pick<WorldOptions, 'storage' | 'body'>;

function mutants(): Record<string, Mutant> {
  let copies = 0;
  return {
    'an outbox that lets everything go at the first success': {
      storage: (device, tab) => {
        const storage = device.storageFor(tab);
        const everything = (): string[] => device.disk().map(({ commandId }) => commandId);
        return { ...storage, remove: () => storage.remove(everything()) };
      },
    },
    'tablets that send the newest first': { body: (commands) => [...commands].reverse() },
    'a server that does not know an id again': {
      body: (commands) =>
        commands.map((command) => {
          const id = String((copies += 1)).padStart(12, '0');
          return Object.assign({}, command, { commandId: `00000000-0000-7000-8000-${id}` });
        }),
    },
  };
}

interface Plot {
  readonly scripts: readonly Script[];
  readonly turns: WorldOptions['turns'];
  /** Which of the things that could happen next happens, each time. */
  readonly fate: readonly number[];
}

const upTo = (most: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: most });

const place = fc.tuple(upTo(4), upTo(4)).map(([couple, mark]): CardCommand => {
  const data = { sheet: 'latin.r1.d0', judge: '', dance: 0, entry: `latin-10${couple}`, mark };
  return { type: 'RecordMark', data };
});
const letter = fc
  .tuple(upTo(2), fc.nat(1), fc.constantFrom('GH', 'G', 'S'))
  .map(([couple, dance, mark]): CardCommand => {
    const data = { sheet: 'heat.h3', judge: '', dance, entry: `medals-10${couple}`, mark };
    return { type: 'RecordMark', data };
  });
const callback = upTo(5).map((couple): CardCommand => {
  const data = { sheet: 'waltz.r1.d0', judge: '', dance: 0, entry: `waltz-10${couple}`, mark: 1 };
  return { type: 'RecordMark', data };
});
const solo = fc.nat(10).map((mark): CardCommand => {
  const data = { sheet: 'heat.h5', judge: '', dance: 0, entry: 'solo-105', mark };
  return { type: 'RecordMark', data };
});
const sign: CardCommand = { type: 'SignScorecard', data: { sheet: 'heat.h5', judge: '' } };
const marking = fc.oneof(place, place, letter, callback, solo);
const tap = fc.oneof(
  marking.map((one) => [one]),
  marking.map((one) => [withdrawn(one)]),
  fc.tuple(place, place).map(([from, to]) => [withdrawn(from), to]),
  fc.constant([sign]),
);
const script = (judge: string): fc.Arbitrary<Script> =>
  fc.array(tap, { maxLength: 8 }).map((taps) => ({
    judge,
    taps: taps.map((commands) => commands.map((command) => by(judge, command))),
  }));
const plot: fc.Arbitrary<Plot> = fc.record({
  scripts: fc.tuple(...judges.map(script)),
  turns: fc.constantFrom('locks', 'lease', 'nothing'),
  fate: fc.array(fc.nat(9_999), { maxLength: 250, size: 'max' }),
});

function withdrawn(command: CardCommand): CardCommand {
  if (command.type !== 'RecordMark') return command;
  const { mark: _, ...data } = command.data;
  return { type: 'WithdrawMark', data };
}

function by(judge: string, command: CardCommand): CardCommand {
  return Object.assign({}, command, { data: { ...command.data, judge } });
}

function holds(open: () => Promise<Server>, mutant: Mutant = {}) {
  return async ({ scripts, turns, fate }: Plot): Promise<void> => {
    const server = await open();
    const inOrder = await createMemoryServer();
    await inOrder.callHeat();
    try {
      const world = createWorld({ server, scripts, turns, ...mutant });
      for (const number of fate) await world.step(number);
      await world.calmDown();
      for (const seat of world.seats) await compare(seat, server, inOrder);
    } finally {
      await server.close();
      await inOrder.close();
    }
  };
}

/** All that ever reached the disk of the tablet, applied once in the order it was entered. */
async function compare(seat: Seat, server: Server, inOrder: Server): Promise<void> {
  const { judge, device } = seat;
  const refused: string[] = [];
  for (const { commandId, type, data } of lasting(seat)) {
    const [outcome] = await inOrder.handle(judge, [{ commandId, type, data }]);
    if (outcome?.status !== 'accepted') refused.push(commandId);
  }
  expect(await server.story(judge), judge).to.deep.equal(await inOrder.story(judge));
  const left = device.disk().map(({ commandId }) => commandId);
  expect(left, `what ${judge}'s tablet still shows`).to.have.members(refused);
}
