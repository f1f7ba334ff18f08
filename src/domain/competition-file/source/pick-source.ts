import { z } from 'zod';
import { fieldProblem, fileProblem, type FileProblem } from '../file-problem.ts';

const entry = z.object({
  couple: z.string(),
  back: z.string(),
  /** A place, or the round in which the couple was eliminated. */
  result: z.string().nullable().optional(),
});

const row = z.object({
  category: z.string(),
  number: z.int(),
  extra: z.string(),
  title: z.string(),
  style: z.string(),
  time: z.string().nullable(),
  entries: z.array(entry),
});

const event = z.object({
  title: z.string(),
  start: z.iso.date(),
  end: z.iso.date(),
  couples: z.array(
    z.object({ id: z.string(), lead_or_first: z.string(), second: z.string(), type: z.string() }),
  ),
  dancers: z.array(z.object({ id: z.string(), type: z.string() })),
  /** One row per contest; contests announced together repeat category, number and extra. */
  heats: z.array(row),
});

const titles = z.object({ events: z.array(z.object({ title: z.string() })) });

export type SourceRow = z.infer<typeof row>;
export type SourceEvent = z.infer<typeof event>;

/** One competition of a list; the title may be left out when there is only one. */
export function pickSource(document: unknown, title?: string): SourceEvent | FileProblem {
  const list = titles.safeParse(document);
  if (!list.success) return fieldProblem(list.error);
  const all = list.data.events;
  if (all.length === 0) return fileProblem('FileHasNoEvents', {});
  const chosen = title === undefined ? onlyOne(all) : all.findIndex((one) => one.title === title);
  const names = all.map((one) => `"${one.title}"`).join(', ');
  if (chosen === undefined)
    return fileProblem('FileEventNotChosen', { count: all.length, titles: names });
  if (chosen < 0) return fileProblem('FileEventUnknown', { title: `"${title}"`, titles: names });
  return readEvent(document, chosen);
}

function onlyOne(all: readonly object[]): number | undefined {
  return all.length === 1 ? 0 : undefined;
}

function readEvent(document: unknown, at: number): SourceEvent | FileProblem {
  const read = z.object({ events: z.array(z.unknown()) }).parse(document).events[at];
  const parsed = event.safeParse(read);
  return parsed.success ? parsed.data : fieldProblem(parsed.error, ['events', at]);
}
