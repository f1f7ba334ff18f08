import type { CompetitionFile, FileContest } from '../../src/domain/competition-file/schema.ts';
import { heatId, partsOf } from '../../src/domain/competition-file/schema.ts';
import { parseSheetId } from '../../src/domain/scorecard/sheet/sheet-id.ts';
import type { Client, Order } from './client.ts';
import type { Tap } from './simulated-judge.ts';

/** What the chair did, and what was not taken. */
export interface ChairsBook {
  recalls: number;
  /** Recalls that cut through couples who were level. */
  ties: number;
  published: number;
  /** Heats nobody could be called for. */
  skipped: number;
  readonly problems: string[];
}

/** Runs the floor over HTTP: calls heats, recalls couples, publishes results. */
export interface Chair {
  readonly book: ChairsBook;
  readonly heats: readonly string[];
  /** False when there is nobody to dance the heat. */
  call(heat: string): Promise<boolean>;
  /** Decides what the heat decided, from the marks that were tapped in it. */
  decide(heat: string, taps: readonly Tap[]): Promise<void>;
}

/** A chair who holds the programme of the competition in hand. */
export function createChair(client: Client, base: string, file: CompetitionFile): Chair {
  const book: ChairsBook = { recalls: 0, ties: 0, published: 0, skipped: 0, problems: [] };
  const heats = new Map(file.heats.map((heat) => [heatId(heat), heat]));
  const contests = new Map(file.contests.map((contest) => [contest.id, contest]));
  const send = (order: Order): Promise<string | undefined> => ask(client, base, order);
  const must = async (order: Order): Promise<void> => {
    const code = await send(order);
    if (code !== undefined)
      book.problems.push(`${order.type} ${JSON.stringify(order.data)}: ${code}`);
  };
  return {
    book,
    heats: [...heats.keys()],
    call: async (heat) => {
      const code = await send({ type: 'CallHeat', data: { heat } });
      if (code === 'HeatHasNoEntries') book.skipped += 1;
      else if (code !== undefined) book.problems.push(`CallHeat ${heat}: ${code}`);
      return code === undefined;
    },
    decide: async (heat, taps) => {
      const danced = heats.get(heat);
      for (const { contest: id, round } of danced ? partsOf(danced) : []) {
        const wanted = recallAfter(contests.get(id), round);
        if (wanted === undefined) {
          await must({ type: 'PublishResults', data: { contest: id } });
          book.published += 1;
          continue;
        }
        const entries = mostWanted(taps, { contest: id, round }).slice(0, wanted);
        const data = { contest: id, round, entries };
        // Where couples are level at the line, the chair decides and says why.
        const isTie = (await send({ type: 'RecallEntries', data })) === 'RecallCutsTie';
        if (isTie) book.ties += 1;
        const why = isTie && { reason: 'drawn by lot' };
        await must({ type: 'RecallEntries', data: { ...data, ...why } });
        book.recalls += 1;
      }
    },
  };
}

/** Sends one command; answers with its code where it is not accepted. */
async function ask(client: Client, base: string, order: Order): Promise<string | undefined> {
  const [outcome] = await client.send(`${base}commands`, [order]);
  if (outcome?.status === 'accepted') return undefined;
  return outcome?.code ?? 'no outcome';
}

/** How many couples dance on after a round; undefined after the last. */
function recallAfter(contest: FileContest | undefined, round: number): number | undefined {
  return contest?.kind === 'ranked' ? contest.recalls[round - 1] : undefined;
}

/** The couples by their callbacks in all dances of a round, the most first. */
function mostWanted(
  taps: readonly Tap[],
  of: { readonly contest: string; readonly round: number },
): string[] {
  const counts = new Map<string, number>();
  for (const { command } of taps) {
    const name = parseSheetId(command.data.sheet);
    if (command.type !== 'RecordMark' || name?.kind !== 'ranked') continue;
    if (name.contest !== of.contest || name.round !== of.round) continue;
    counts.set(command.data.entry, (counts.get(command.data.entry) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([entry]) => entry);
}
