import { randomUUID } from 'node:crypto';
import type { Outcome } from '../../src/domain/message.ts';
import { dataFolder } from '../../src/runtime/data-folder.ts';
import { openTenant, type OpenTenantOptions } from '../../src/runtime/tenant/open-tenant.ts';
import type { Sent } from '../../src/runtime/tenant/commands/sent.ts';
import type { OpenTenant } from '../../src/runtime/tenant/tenant.ts';

export interface TestCommand {
  readonly type: string;
  readonly data: object;
  readonly commandId?: string;
}

const operator = { actor: { kind: 'operator' as const, id: 'test' }, device: 'test' };

/** Opens a tenant for a test; fails when another process holds it. */
export async function openForTest(
  root: string,
  options: Partial<OpenTenantOptions> = {},
): Promise<OpenTenant> {
  const tenant = await openTenant({
    data: dataFolder(root),
    key: 'test',
    role: 'test',
    ...options,
  });
  if ('heldBy' in tenant) throw new Error('another process holds the test tenant');
  return tenant;
}

/** Commands as an operator sends them, each with an id of its own. */
export function asSent(commands: readonly TestCommand[]): Sent[] {
  return commands.map(({ type, data, commandId }) => ({
    command: { commandId: commandId ?? randomUUID(), type, data },
    origin: operator,
  }));
}

/** Sends commands as the operator and fails on the first that is not accepted. */
export async function accept(
  tenant: Pick<OpenTenant, 'submit'>,
  ...commands: TestCommand[]
): Promise<readonly Outcome[]> {
  const outcomes = await tenant.submit(asSent(commands));
  const bad = outcomes.find(({ status }) => status !== 'accepted');
  if (bad) throw new Error(`${bad.code ?? ''}: ${bad.sentence ?? ''}`);
  return outcomes;
}

const judges = ['a', 'b', 'c', 'd', 'e'];

/** A showcase in which five judges mark a letter heat of `couples` couples, already called. */
export function letterHeat(couples: number): TestCommand[] {
  return letterHeats(1, couples);
}

/** The same with several heats, each a contest of its own couples; the last stays on the floor. */
export function letterHeats(heats: number, couples: number): TestCommand[] {
  const start = { start: '2026-11-20', end: '2026-11-21' };
  const place = { timeZone: 'America/Chicago', locale: 'en-US' };
  return [
    { type: 'OpenShowcase', data: { key: 'test', title: 'Test Showcase', ...place, ...start } },
    ...judges.flatMap((judge) => [
      person(`judge-${judge}`, 'judge'),
      {
        type: 'AppointJudge',
        data: { judge, person: `judge-${judge}`, letter: judge.toUpperCase() },
      },
    ]),
    ...upTo(heats).flatMap((heat) => heatOf(heat, couples)),
  ];
}

/** One mark for every judge and couple of `letterHeats`. */
export function everyMark(couples: number, heats = 1): (TestCommand & { commandId: string })[] {
  return upTo(heats).flatMap((heat) =>
    judges.flatMap((judge) =>
      upTo(couples).map((couple) => ({
        commandId: randomUUID(),
        type: 'RecordMark',
        data: {
          ...{ sheet: `heat.${String(heat)}`, judge, dance: 0, mark: 'G' },
          entry: entryOf(heat, couple),
        },
      })),
    ),
  );
}

function heatOf(heat: number, couples: number): TestCommand[] {
  const contest = heat === 1 ? 'letters' : `letters-${String(heat)}`;
  const id = String(heat);
  return [
    {
      type: 'AddContest',
      data: {
        ...{ contest, title: `Letters ${id}`, dances: ['Waltz'], kind: 'proficiency' },
        marking: { way: 'letters', letters: ['GH', 'G', 'S', 'B'] },
      },
    },
    {
      type: 'ScheduleHeat',
      data: { heat: id, label: id, order: heat, floor: [{ contest, round: 1 }] },
    },
    ...upTo(couples).flatMap((n) => coupleOf(entryOf(heat, n), { contest, back: 100 + n })),
    { type: 'CallHeat', data: { heat: id } },
  ];
}

function coupleOf(
  entry: string,
  { contest, back }: { readonly contest: string; readonly back: number },
): TestCommand[] {
  const [lead, follow, couple] = [`l-${entry}`, `f-${entry}`, `k-${entry}`];
  return [
    person(lead),
    person(follow),
    { type: 'FormCouple', data: { couple, lead, follow } },
    { type: 'RegisterEntry', data: { entry, contest, couple, back } },
  ];
}

function person(id: string, kind = 'student'): TestCommand {
  return { type: 'AddPerson', data: { person: id, first: 'Test', last: `Person ${id}`, kind } };
}

function entryOf(heat: number, couple: number): string {
  return heat === 1 ? `e${String(couple)}` : `e${String(heat)}-${String(couple)}`;
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
