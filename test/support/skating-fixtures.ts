import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

const row = z.array(z.number());
const cube = z.array(z.array(row));
const rules = z.array(z.string());

const published = z.object({
  id: z.string(),
  status: z.string(),
  dances: z.array(z.string()),
  judges: z.array(z.string()),
  marks: cube.nullable(),
  dance_places: z.array(row).nullable(),
  truth: z.object({
    dance_places: z.array(row).nullable(),
    dance_rules: z.array(rules).nullable(),
    totals: row.nullable(),
    overall: row,
    rules,
  }),
});

const generated = z.object({
  id: z.string(),
  marks: cube,
  contested: z.object({ why: z.array(z.string()) }).optional(),
  expected: z.object({
    dance_places: z.array(row),
    dance_rules: z.array(rules),
    totals: row.optional(),
    places: row,
    rules,
  }),
});

const callbacks = z.object({
  id: z.string(),
  system: z.string(),
  couples: z.array(z.string()),
  marks: cube,
  requested: z.number(),
  computed_totals: row,
  expected: z.object({ recalled: z.array(z.string()).nullable() }),
  check: z.object({ cut_total: z.number(), tie_across_requested_line: z.boolean() }),
});

export type PublishedFinal = z.infer<typeof published>;
export type GeneratedFinal = z.infer<typeof generated>;
export type CallbackRound = z.infer<typeof callbacks>;

/** Worked examples and real finals with what the rule text gives. */
export function publishedFinals(): PublishedFinal[] {
  return readItems('skating-published-open.json', published);
}

/** Random finals with expected results; ids begin with s, m or c (contested). */
export function generatedFinals(): GeneratedFinal[] {
  return readItems('skating-generated-open.json.gz', generated);
}

/** Preliminary rounds under rule 1 that have marks and a stated number of recalls. */
export function callbackRounds(): CallbackRound[] {
  const isRound = z.object({ system: z.literal('skating rule 1') });
  return readItems('callbacks-open.json', z.unknown())
    .filter((item) => isRound.safeParse(item).success)
    .map((item) => callbacks.parse(item));
}

function readItems<T>(file: string, item: z.ZodType<T>): T[] {
  const bytes = readFileSync(new URL(`../fixtures/skating/${file}`, import.meta.url));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return z.object({ items: z.array(item) }).parse(JSON.parse(text)).items;
}
