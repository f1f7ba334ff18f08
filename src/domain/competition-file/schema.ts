import { z } from 'zod';
import { idSchema } from '../schema/ids.ts';
import { markingSchema } from '../schema/marks.ts';
import { isLocale, isTimeZone } from '../showcase/place.ts';
import { namesShape, oneName, words } from '../schema/words.ts';

export const competitionFormat = 'floorcraft-competition/1';

const person = z
  .strictObject({
    id: idSchema,
    ...namesShape,
    kind: z.enum(['student', 'professional', 'judge', 'staff']),
    studio: idSchema.optional(),
    level: words(40).optional(),
    age: words(40).optional(),
  })
  .check(oneName);

const judge = z.strictObject({
  id: idSchema,
  person: idSchema,
  letter: z.string().regex(/^[A-Z]{1,2}$/, 'use one or two capital letters'),
});

const couple = z.strictObject({
  id: idSchema,
  lead: idSchema,
  follow: idSchema,
  instructor: idSchema.optional(),
  level: words(40).optional(),
  age: words(40).optional(),
});

const entry = z.strictObject({
  /** Left out: the contest's id and the entry's 1-based place in the list. */
  id: idSchema.optional(),
  couple: idSchema,
  back: z.int().min(1).max(99999),
  /** What another system published; shown as such, never a mark. */
  sourceResult: words(40).optional(),
});

const contestBase = {
  id: idSchema,
  title: words(160),
  dances: z.array(words(40)).min(1).max(12),
  entries: z.array(entry).default([]),
};

const contest = z.discriminatedUnion('kind', [
  z.strictObject({
    ...contestBase,
    kind: z.literal('ranked'),
    /** How many couples each round before the final recalls; empty: straight final. */
    recalls: z.array(z.int().min(1).max(500)).max(8).default([]),
  }),
  z.strictObject({ ...contestBase, kind: z.literal('proficiency'), marking: markingSchema }),
]);

const floorPart = z.strictObject({
  contest: idSchema,
  round: z.int().min(1).default(1),
  /** Only these entries of the round; left out: all of them. */
  entries: z.array(idSchema).min(1).max(500).optional(),
});

const heat = z.strictObject({
  /** Left out: the number in lower case with hyphens. */
  id: idSchema.optional(),
  /** What is announced, e.g. 42 or `42 B`; heats run in the order of the file. */
  number: z.union([z.int().min(0).max(999999), words(30).regex(/[a-z0-9]/i, 'use a number')]),
  /** With an offset, or the wall clock of the file's time zone. */
  time: z.iso.datetime({ local: true, offset: true }).optional(),
  contests: z
    .array(z.union([idSchema, floorPart]))
    .min(1)
    .max(60),
  /** Left out: every judge of the file. */
  judges: z.array(idSchema).min(1).max(60).optional(),
});

/** A whole competition, in the order in which a person would enter it. */
export const competitionSchema = z.strictObject({
  format: z.literal(competitionFormat),
  title: words(120),
  timeZone: z.string().min(1).max(60).refine(isTimeZone, 'use an IANA name such as Europe/Berlin'),
  locale: z.string().min(2).max(20).refine(isLocale, 'use a tag such as en-US'),
  start: z.iso.date(),
  end: z.iso.date(),
  rules: z.strictObject({ showProvisional: z.boolean() }).optional(),
  studios: z.array(z.strictObject({ id: idSchema, name: words(80) })).default([]),
  /** Lowest first. */
  levels: z.array(words(40)).max(60).optional(),
  ages: z.array(words(40)).max(60).optional(),
  people: z.array(person).default([]),
  judges: z.array(judge).default([]),
  couples: z.array(couple).default([]),
  contests: z.array(contest).default([]),
  heats: z.array(heat).default([]),
  /** The heat that is called at once, so that the competition opens with judges at work. */
  firstCall: idSchema.optional(),
});

export type CompetitionFile = z.infer<typeof competitionSchema>;
export type FileContest = CompetitionFile['contests'][number];
export type FileHeat = CompetitionFile['heats'][number];

/** The JSON Schema document of the format, for editors and other programs. */
export function competitionJsonSchema(): object {
  return z.toJSONSchema(competitionSchema, { io: 'input' });
}

/** The id of a contest's entry at a 0-based position. */
export function entryId(contest: FileContest, position: number): string {
  return contest.entries[position]?.id ?? `${contest.id}-${String(position + 1)}`;
}

/** The id of a heat: its own, or made of its number. */
export function heatId({ id, number }: Pick<FileHeat, 'id' | 'number'>): string {
  return id ?? slug(String(number));
}

/** A heat's contests with their rounds; a bare id means round 1. */
export function partsOf({ contests }: FileHeat): z.infer<typeof floorPart>[] {
  return contests.map((part) => (typeof part === 'string' ? { contest: part, round: 1 } : part));
}

/** Lower-case letters and digits with single hyphens between, from any text. */
export function slug(text: string): string {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-');
}
