import { convertSource } from './from-source.ts';
import { fieldProblem, fileProblem, isFileProblem, type FileProblem } from './file-problem.ts';
import { parseJson } from './parse-json.ts';
import { referenceProblem } from './references.ts';
import { competitionFormat, competitionSchema, type CompetitionFile } from './schema.ts';
import { pickSource } from './source/pick-source.ts';

/** What the caller adds to a list of competitions, which names no zone and has no language. */
export interface ReadingOptions {
  /** Title of the competition to take; needed when there are several. */
  readonly event?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly locale?: string | undefined;
}

/**
 * Reads a competition file, or one competition out of a list of them (`{ events: [...] }`), and
 * checks shape, ids and references; nothing is repaired.
 */
export function readCompetition(
  text: string,
  options: ReadingOptions = {},
): CompetitionFile | FileProblem {
  const json = parseJson(text);
  if (isFileProblem(json)) return json;
  const document = ownDocument(json.value, options);
  return isFileProblem(document) ? document : checkCompetition(document);
}

/** Checks an already parsed document of the project's own format. */
export function checkCompetition(document: object): CompetitionFile | FileProblem {
  const parsed = competitionSchema.safeParse(document);
  if (!parsed.success) return fieldProblem(parsed.error);
  return referenceProblem(parsed.data) ?? parsed.data;
}

/** The document in the project's own format: as it is, or converted from a list. */
function ownDocument(value: unknown, options: ReadingOptions): object | FileProblem {
  if (!isObject(value)) return unknownFormat(typeof value);
  if ('format' in value && value.format === competitionFormat) return value;
  if (!('events' in value)) return unknownFormat('format' in value ? value.format : undefined);
  const event = pickSource(value, options.event);
  if (isFileProblem(event)) return event;
  const { timeZone = 'UTC', locale = 'en-US' } = options;
  return convertSource(event, { timeZone, locale });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function unknownFormat(stated: unknown): FileProblem {
  const format = typeof stated === 'string' ? `"${stated.slice(0, 60)}"` : 'of no named format';
  return fileProblem('FileFormatUnknown', { format, wanted: competitionFormat });
}
