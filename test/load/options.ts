import { parseArgs } from 'node:util';

export interface LoadOptions {
  readonly competition: Competition;
  readonly judges: number;
  /** How many heats are judged; all of them without it. */
  readonly limit: number;
  /** Further screens in the hall, which listen and are not measured. */
  readonly screens: number;
  readonly seed: number;
  /** Milliseconds a judge looks before the next tap; 0 is as fast as the last one is saved. */
  readonly pause: number;
}

export interface Competition {
  readonly title: string;
  /** Where it is taken over to. */
  readonly path: string;
}

const competitions: readonly Competition[] = [
  { title: 'Millenium - 2021', path: '2021/millenium/' },
  { title: 'United States Dance Championships', path: '2022/championships/' },
];

export const usage = `npm run load -- [options]   a real competition, judged by simulated tablets
  --competition WORD  a word of its title: ${competitions.map(({ title }) => title).join(', ')}
  --judges N          how many judge at once; default 30
  --limit N           only so many heats
  --screens N         so many more screens in the hall; default 0
  --pause MS          how long a judge looks before the next tap; default 0
  --seed N            gives the same marks again`;

/** Reads the words of the command line; throws with a sentence for what does not fit. */
export function readOptions(words: readonly string[]): LoadOptions {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...words],
    options: {
      ...{ competition: option, judges: option, limit: option },
      ...{ screens: option, seed: option, pause: option },
    },
  });
  const wanted = (values.competition ?? 'millenium').toLowerCase();
  const competition = competitions.find(({ title }) => title.toLowerCase().includes(wanted));
  if (!competition) throw new Error(`There is no competition "${wanted}".\n${usage}`);
  return {
    competition,
    judges: number('judges', values.judges, { usual: 30, most: 60 }),
    limit: number('limit', values.limit, { usual: 100_000, most: 100_000 }),
    screens: number('screens', values.screens, { usual: 0, most: 5_000 }),
    pause: number('pause', values.pause, { usual: 0, most: 60_000 }),
    seed: number('seed', values.seed, { usual: Date.now() % 1_000_000, most: 999_999_999 }),
  };
}

function number(
  name: string,
  text: string | undefined,
  { usual, most }: { readonly usual: number; readonly most: number },
): number {
  const value = text === undefined ? usual : Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw new Error(`--${name} is a whole number up to ${most}, not ${text ?? ''}.\n${usage}`);
}
