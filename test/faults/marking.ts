import { randomUUID } from 'node:crypto';
import { openSqliteEventStore } from '../../src/adapters/sqlite/event-store.ts';
import { dataFolder } from '../../src/runtime/data-folder.ts';
import { collect } from '../support/collect.ts';
import { ask } from '../support/serve-ground.ts';
import { commands, fromHere, tokensOf } from '../security/hostile-client.ts';
import type { Toll } from './campaign.ts';
import type { Ground } from './ground.ts';

const key = '2026-nebraska';
const entries = ['102-1-1', '102-1-2', '102-1-3'];
const letters = ['GH', 'G', 'S', 'B'];

/** Judges who mark one heat over and over, and send again what was not answered. */
export interface Marking {
  /** Marks that were answered as accepted so far. */
  acknowledged(): number;
  /** How often "nothing was accepted" was answered so far. */
  refused(): number;
  /** Ends the marking once every mark that was begun is answered, and compares it with the log. */
  end(): Promise<Pick<Toll, 'acknowledged' | 'lost' | 'doubled' | 'reordered' | 'untrue'>>;
}

/** One command, and what is known of it from its answers. */
interface Given {
  readonly id: string;
  readonly judge: string;
  state: 'open' | 'acknowledged' | 'refused';
  /** It was sent, and no answer said what became of it. */
  isDoubtful: boolean;
  /** "Nothing was accepted" was answered, and then "duplicate", with no doubt between. */
  isUntrue: boolean;
}

/** Seats so many judges, calls the heat, and has them all mark at once. */
export async function startMarking(ground: Ground, count: number): Promise<Marking> {
  const judges = await seat(ground, count);
  await ground.command('CallHeat', { heat: '102' });
  const given: Given[] = [];
  const counts = { refused: 0 };
  let isOver = false;
  const all = Promise.all(
    judges.map(async (judge) => {
      const cookie = cookieOfJudge(ground, judge);
      for (let turn = 0; !isOver; turn += 1) {
        const one: Given = {
          ...{ id: randomUUID(), judge, state: 'open', isDoubtful: false, isUntrue: false },
        };
        given.push(one);
        await giveMark(ground, { one, cookie, turn, counts });
      }
    }),
  );
  return {
    acknowledged: () => given.filter(({ state }) => state === 'acknowledged').length,
    refused: () => counts.refused,
    async end() {
      isOver = true;
      await all;
      await ground.stop();
      return compare(ground.data, given);
    },
  };
}

interface Giving {
  readonly one: Given;
  readonly cookie: string;
  readonly turn: number;
  readonly counts: { refused: number };
}

/** Sends one mark until it is known what became of it, as a tablet does. */
async function giveMark(ground: Ground, { one, cookie, turn, counts }: Giving): Promise<void> {
  const data = {
    ...{ sheet: 'heat.102', judge: one.judge, dance: 0 },
    entry: entries[turn % entries.length],
    mark: letters[Math.floor(turn / entries.length) % letters.length],
  };
  const body = JSON.stringify({ commandId: one.id, type: 'RecordMark', data });
  const headers = { ...fromHere(ground, cookie), 'Content-Type': 'application/json' };
  let wasNothing = false;
  while (one.state === 'open') {
    const answer = await ask(ground, commands, { method: 'POST', body, headers }).catch(
      () => undefined,
    );
    const said = answer && readAnswer(answer.text);
    if (said === 'accepted' || said === 'duplicate') {
      one.state = 'acknowledged';
      one.isUntrue = said === 'duplicate' && wasNothing && !one.isDoubtful;
    } else if (said === 'NothingAccepted') {
      wasNothing = true;
      counts.refused += 1;
    } else if (said === 'NotReady') {
      // It never reached the showcase.
    } else if (answer?.status === 200) one.state = 'refused';
    else one.isDoubtful = true;
    if (one.state === 'open') await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The status of the only outcome, or the code of a problem. */
function readAnswer(text: string): string | undefined {
  try {
    const { outcomes, code } = Object(JSON.parse(text));
    return outcomes?.[0]?.status ?? code;
  } catch {
    return undefined;
  }
}

async function seat(ground: Ground, count: number): Promise<string[]> {
  const letterAt = (at: number): string => String.fromCodePoint(65 + at);
  for (let at = 5; at < count; at += 1) {
    const judge = `judge-${letterAt(at).toLowerCase()}`;
    const name = { first: 'Extra', last: `Judge ${letterAt(at)}` };
    await ground.command('AddPerson', { person: judge, ...name, kind: 'judge' });
    await ground.command('AppointJudge', { judge, person: judge, letter: letterAt(at) });
  }
  return Array.from({ length: count }, (_, at) => `judge-${letterAt(at).toLowerCase()}`);
}

function cookieOfJudge(ground: Ground, judge: string): string {
  const expires = Math.floor(Date.now() / 1000) + 36_000;
  return `fc_judge=${tokensOf(ground).signJudge(key, { judge, epoch: 0, expires })}`;
}

async function compare(
  data: string,
  given: readonly Given[],
): Promise<Pick<Toll, 'acknowledged' | 'lost' | 'doubled' | 'reordered' | 'untrue'>> {
  const recorded = await recordedMarks(data);
  const known = new Set(recorded.map(({ id }) => id));
  const acknowledged = given.filter(({ state }) => state === 'acknowledged');
  const refused = given.filter(({ state }) => state === 'refused');
  const judges = [...new Set(given.map(({ judge }) => judge))];
  const orderOf = (all: readonly { id: string; judge: string }[], judge: string): string =>
    all.flatMap((one) => (one.judge === judge && known.has(one.id) ? [one.id] : [])).join();
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter(({ id }) => !known.has(id)).length,
    doubled: recorded.length - known.size,
    reordered: judges.filter((judge) => orderOf(given, judge) !== orderOf(recorded, judge)).length,
    untrue:
      given.filter(({ isUntrue }) => isUntrue).length +
      refused.filter(({ id }) => known.has(id)).length,
  };
}

async function recordedMarks(root: string): Promise<{ id: string; judge: string }[]> {
  const file = dataFolder(root).tenant(key).events;
  const store = openSqliteEventStore({ file, readonly: true });
  const events = await collect(store.read(`showcase-${key}`));
  await store.close();
  return events.flatMap(({ type, metadata }) => {
    const { commandId, actor } = JSON.parse(metadata);
    return type === 'MarkRecorded' ? [{ id: String(commandId), judge: String(actor.id) }] : [];
  });
}
