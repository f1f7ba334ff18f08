import { readFileSync } from 'node:fs';
import { trusted } from '../../src/domain/identity.ts';
import { soloParts, type ChosenMarking } from '../../src/domain/scorecard/marking/marking.ts';

interface Command {
  readonly type: string;
  readonly data: object;
}

/** A heat of the demonstration for one way of marking: its id, its label, and how many couples. */
export interface WayHeat {
  readonly heat: string;
  readonly title: string;
  readonly style: 'open' | 'closed' | 'multi' | 'solo';
  readonly dances: readonly string[];
  readonly couples: number;
  readonly marking: ChosenMarking | undefined;
}

const letters = ['GH', 'G', 'S', 'B'];

/** One heat for every way of marking a contest without places. */
export const wayHeats: readonly WayHeat[] = [
  way('w1', 'Open places', { style: 'open', marking: undefined }),
  way('w2', 'Closed medals', { style: 'closed', marking: { way: 'letters', letters } }),
  way('w3', 'Number', { style: 'open', marking: { way: 'number', min: 60, max: 100 } }),
  way('w4', 'Five with words', {
    style: 'open',
    marking: { way: 'number', min: 1, max: 5, feedback: true },
  }),
  way('w5', 'Words only', { style: 'open', marking: { way: 'feedback' } }),
  way('w6', 'Medals with words', {
    style: 'closed',
    marking: { way: 'letters', letters, feedback: true, comments: true },
  }),
  {
    ...way('w7', 'Solo', { style: 'solo', marking: { way: 'solo', min: 0, max: 100 } }),
    couples: 1,
  },
  { ...way('w8', 'Story', { style: 'solo', marking: soloParts }), couples: 1 },
  {
    ...way('w9', 'Two dances', { style: 'multi', marking: { way: 'letters', letters } }),
    dances: ['Waltz', 'Tango'],
  },
];

/** Puts those heats into the demonstration; none is called. */
export function everyWay(): Command[] {
  const couples = demoCouples();
  return wayHeats.flatMap((one, index) => [
    {
      type: 'AddContest',
      data: {
        ...{ contest: one.heat, title: one.title, dances: one.dances, kind: 'proficiency' },
        ...{ style: one.style, ...(one.marking && { marking: one.marking }) },
      },
    },
    ...couples.slice(0, one.couples).map((couple, at) => ({
      type: 'RegisterEntry',
      data: {
        ...{ entry: `${one.heat}-${String(at + 1)}`, contest: one.heat },
        ...{ couple, back: 501 + at },
      },
    })),
    {
      type: 'ScheduleHeat',
      data: {
        ...{ heat: one.heat, label: one.heat.toUpperCase(), order: 800 + index },
        floor: [{ contest: one.heat, round: 1 }],
      },
    },
  ]);
}

/** Puts those heats in and calls each, or those that are named, one after the other. */
export async function callEveryWay(
  admin: { accept(...commands: Command[]): Promise<void> },
  heats: readonly string[] = wayHeats.map(({ heat }) => heat),
): Promise<void> {
  await admin.accept(...everyWay());
  for (const heat of heats) await admin.accept({ type: 'CallHeat', data: { heat } });
}

function way(
  heat: string,
  title: string,
  terms: { style: WayHeat['style']; marking: ChosenMarking | undefined },
): WayHeat {
  return { heat, title, dances: ['Waltz'], couples: 3, ...terms };
}

interface DemoFile {
  readonly contests: readonly { readonly entries: readonly { readonly couple: string }[] }[];
}

/** The couples of the demonstration's first contest: fourteen. */
export function demoCouples(): string[] {
  const file = new URL('../../ops/seeds/nebraska-demo.json', import.meta.url);
  const { contests } = trusted<DemoFile>(JSON.parse(readFileSync(file, 'utf8')));
  return contests[0]?.entries.map(({ couple }) => couple) ?? [];
}
