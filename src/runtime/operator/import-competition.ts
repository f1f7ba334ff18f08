import type { CompetitionFile } from '../../domain/competition-file/schema.ts';
import type { DomainFact } from '../../domain/events.ts';
import type { Slices } from '../../domain/evolve.ts';
import { heatNotices, oddities, type HeatNotice } from '../../domain/heat/heat-notices.ts';
import { keyOfPath } from '../../domain/listing/state.ts';
import type { Outcome } from '../../domain/message.ts';
import { joined } from '../../domain/schema/visible.ts';
import { theShowcase } from '../../domain/showcase/state.ts';
import type { Reader } from '../../domain/state-map.ts';
import { byOrder } from '../../projections/agenda.ts';
import type { DataFolder } from '../data-folder.ts';
import { commandLot, withTenant, type TenantClient } from '../tenant-client.ts';
import { assertTaken, changedNothing } from './create-showcase.ts';
import { planImport, type ImportPlan } from './plan-import.ts';
import type { ReadCompetition } from './read-competition-file.ts';
import { rehearse } from './rehearse.ts';
import { listedShowcases } from './showcases.ts';

export interface ImportRequest {
  readonly data: DataFolder;
  readonly file: ReadCompetition;
  /** Where the showcase is to be, e.g. `2026/boston/`. */
  readonly path: string;
  readonly onProgress?: (done: number, total: number) => void;
}

/** An entry that came with an irregularity of its source. */
export interface Irregular {
  readonly entry: string;
  readonly contest: string;
  readonly couple: string;
  readonly back: number;
  readonly irregular: readonly string[];
}

/** What an import sends, and what that records. */
export interface Imported {
  readonly commands: number;
  readonly accepted: number;
  readonly duplicate: number;
  readonly events: number;
  readonly irregular: readonly Irregular[];
  /** What is odd about its heats. */
  readonly notices: readonly HeatNotice[];
}

/**
 * Makes a showcase of a competition, by the commands of the pages. Everything is decided once
 * without being sent: a file that does not fit changes nothing, and fails naming the place in it.
 */
export async function importCompetition(request: ImportRequest): Promise<Imported> {
  const { imported, sending } = await prepare(request);
  if (imported.accepted > 0) await send(request, sending);
  return imported;
}

/** What an import would do. Fails in the same way. */
export async function rehearseImport(request: ImportRequest): Promise<Imported> {
  return (await prepare(request)).imported;
}

interface Sending {
  readonly plan: ImportPlan;
  readonly key: string;
  /** Created before under another title, which it keeps. */
  readonly isOther: boolean;
}

async function prepare({
  data,
  file,
  path,
}: ImportRequest): Promise<{ imported: Imported; sending: Sending }> {
  const plan = planImport(file, path);
  const key = keyOfPath(path);
  const { title } = file.competition;
  const listed = await listedShowcases(data);
  const isOther = listed.some((one) => one.key === key && one.title !== title);
  const creating = isOther ? noCommands : await rehearse(data, 'index', [plan.create]);
  assertTaken(creating.outcomes, () => 'Nothing was changed.');
  const commands = plan.commands.map(({ command }) => command);
  const { outcomes, facts, state } = await rehearse(data, key, commands);
  assertTaken(outcomes, (index) => `${placeOf(plan, index)}:`, ' Nothing was changed.');
  const all = [...creating.outcomes, ...outcomes];
  const notices = noticesIn(state, file.competition);
  const imported = { ...summary(all, [...creating.facts, ...facts]), notices };
  return { imported, sending: { plan, key, isOther } };
}

const noCommands: { outcomes: Outcome[]; facts: DomainFact[] } = { outcomes: [], facts: [] };

function summary(
  outcomes: readonly Outcome[],
  facts: readonly DomainFact[],
): Omit<Imported, 'notices'> {
  const duplicate = outcomes.filter(changedNothing).length;
  const accepted = outcomes.length - duplicate;
  const irregular = facts.flatMap(irregularIn);
  return { commands: outcomes.length, accepted, duplicate, events: facts.length, irregular };
}

/** As the heats would stand; people are called as the file has them. */
function noticesIn(state: Reader<Slices>, { people }: CompetitionFile): HeatNotice[] {
  const names = new Map(people.map(({ id, first, last }) => [id, joined([first, last], ' ')]));
  const nameOf = (person: string): string => names.get(person) ?? 'Somebody';
  const showcase = state.get('showcase', theShowcase);
  const heats = (showcase?.heats ?? []).flatMap((heat) => state.get('heat', heat) ?? []);
  return heats.sort(byOrder).flatMap((heat) => {
    const odd = oddities(state, heat);
    return odd && showcase ? heatNotices(odd, { heat, showcase }, nameOf) : [];
  });
}

function irregularIn(fact: DomainFact): Irregular[] {
  if (fact.type !== 'EntryRegistered' || fact.data.irregular.length === 0) return [];
  const { entry, contest, couple, back, irregular } = fact.data;
  return [{ entry, contest, couple, back, irregular }];
}

async function send(
  { data, onProgress }: ImportRequest,
  { plan, key, isOther }: Sending,
): Promise<void> {
  if (!isOther) {
    await withTenant({ data, key: 'index' }, async (index) => {
      assertTaken(await index.submit([plan.create]), () => 'Nothing was changed.');
    });
  }
  await withTenant({ data, key }, (tenant) => sendAll(tenant, plan, onProgress));
}

async function sendAll(
  tenant: TenantClient,
  plan: ImportPlan,
  onProgress: ImportRequest['onProgress'],
): Promise<void> {
  const { length } = plan.commands;
  onProgress?.(0, length);
  for (let from = 0; from < length; from += commandLot) {
    const lot = plan.commands.slice(from, from + commandLot).map(({ command }) => command);
    const outcomes = await tenant.submit(lot);
    assertTaken(outcomes, (index) => `${placeOf(plan, from + index)}:`, ' It stopped there.');
    onProgress?.(from + lot.length, length);
  }
}

function placeOf({ commands }: ImportPlan, index: number): string {
  return `In the file, ${commands[index]?.place ?? 'the end'}`;
}
