import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { EntryFacts, Judged, PersonFacts } from '../../src/domain/reports/judged.ts';

const name = z.string();
const counts = z.array(z.number());
const cell = z.object({ Open: counts, Closed: counts, points: z.number() });
const line = cell.extend({ students: z.array(name) });
const studio = cell.extend({ count: z.number(), avg: z.number() });
const byStep = z.record(name, z.record(name, z.array(line)));

const entry = z.object({
  back: z.number(),
  lead: name,
  follow: name,
  level: name,
  age: name,
  instructor: name.nullable(),
});

const score = z.object({
  heat: z.number(),
  back: z.number(),
  judge: name,
  value: z.string().nullable(),
});

const runSchema = z.object({
  run: z.object({
    name: z.string(),
    strict: z.boolean(),
    track_ages: z.boolean(),
    score_set: z.string(),
  }),
  by_level: byStep,
  by_age: byStep,
  by_studio: z.record(name, z.record(name, studio)),
  instructor: z.array(cell.extend({ instructor: name })).optional(),
});

const file = z.object({
  inputs: z.object({
    levels: z.array(name),
    ages: z.array(name),
    people: z.array(
      z.object({
        ...{ name, type: z.string(), studio: name },
        ...{ level: name.nullable(), age: name.nullable() },
      }),
    ),
    heats: z.array(z.object({ number: z.number(), category: z.string(), entries: z.array(entry) })),
    score_sets: z.record(z.string(), z.array(score)),
  }),
  runs: z.array(runSchema),
});

const path = 'test/fixtures/reports/proficiency-runs.json';
const { inputs, runs } = file.parse(JSON.parse(readFileSync(path, 'utf8')));

/** The runs of another program, as it printed them. */
export const proficiencyRuns = runs;
export type ProficiencyRun = (typeof runs)[number];

export const ladders = { levels: inputs.levels, ages: inputs.ages };

/** What was judged in a run, in the shape of our reports. */
export function judgedIn({ run }: ProficiencyRun): Judged[] {
  const scores = inputs.score_sets[run.score_set] ?? [];
  return scores.map(({ heat, back, judge, value }) => {
    const danced = inputs.heats.find(({ number }) => number === heat);
    const found = danced?.entries.find((one) => one.back === back);
    if (!danced || !found) throw new Error(`heat ${String(heat)} has no couple ${String(back)}`);
    return {
      ...{ contest: `heat-${String(heat)}`, heat: String(heat), dance: 0, judge },
      style: danced.category === 'Open' ? 'open' : 'closed',
      entry: entryFacts(`${String(heat)}-${String(back)}`, found),
      marks: value === null ? [] : [markOf(value, run.score_set)],
      ...{ good: [], bad: [] },
    };
  });
}

function markOf(value: string, set: string): Judged['marks'][number] {
  if (set === '#') return { way: 'number:0-100', mark: Number(value) };
  if (set === '&') return { way: 'number:1-5', mark: Number(value) };
  const isMedal = ['GH', 'G', 'S', 'B'].includes(value);
  return { way: isMedal ? 'letters:GH/G/S/B' : 'letters:1/2/3/F', mark: value };
}

function entryFacts(id: string, one: z.infer<typeof entry>): EntryFacts {
  const { lead, follow, instructor, level, age, back } = one;
  return {
    ...{ entry: id, back, scratched: false, level, age },
    lead: person(lead),
    follow: person(follow),
    instructor: instructor === null ? null : person(instructor),
  };
}

function person(wanted: string): PersonFacts {
  const found = inputs.people.find((one) => one.name === wanted);
  if (!found) throw new Error(`nobody is called ${wanted}`);
  const { type, studio: home, level, age } = found;
  return { person: wanted, kind: type.toLowerCase(), studio: home, level, age };
}
