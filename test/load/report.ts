import type { Run } from './judge-competition.ts';
import type { LoadOptions } from './options.ts';

/** A run's figures as one object, for programs. */
export function reportOf(run: Run, options: LoadOptions): object {
  const { screens, difference, book, refused, ...rest } = run;
  return {
    ...rest,
    competition: options.competition.title,
    judges: options.judges,
    seed: options.seed,
    marksPerSecond: Math.round(run.marks / run.seconds),
    ...{ recalls: book.recalls, ties: book.ties, published: book.published, skipped: book.skipped },
    tapToScreen: Object.fromEntries([...screens.times].map(([kind, all]) => [kind, spread(all)])),
    ...{ unseen: screens.unseen, refused: refused.length, problems: book.problems.slice(0, 5) },
    ...difference,
  };
}

/** The same in lines for people. */
export function reportLines(run: Run, options: LoadOptions): string[] {
  const { book, difference: log, screens } = run;
  const perSecond = Math.round(run.marks / run.seconds);
  const kinds = [...screens.times].map(([kind, all]) => {
    const { count, p50, p99, worst } = spread(all);
    return `  ${kind}: ${count} taps, p50 ${p50} ms, p99 ${p99} ms, worst ${worst} ms`;
  });
  return [
    `${options.competition.title}, ${options.judges} judges, seed ${options.seed}`,
    `${run.heats} heats, ${run.marks} marks and ${run.signatures} signatures ` +
      `in ${run.seconds.toFixed(1)} s: ${perSecond} marks/s`,
    `${book.recalls} recalls, ${book.ties} through a tie`,
    `${book.published} results published, ${book.skipped} heats empty`,
    'From the tap to the message on a screen of the hall that shows it:',
    ...kinds,
    `  never shown: ${screens.unseen}`,
    `In the log: ${log.recorded} of ${log.tapped} taps; lost ${log.lost}, ` +
      `doubled ${log.doubled}, invented ${log.invented}, judges out of order ${log.reordered}`,
    ...run.refused.slice(0, 5).map((sentence) => `refused: ${sentence}`),
    ...book.problems.slice(0, 5).map((problem) => `problem: ${problem}`),
  ];
}

/** Whether everything that was tapped is on record, once and in order. */
export function isWhole({ difference, book, refused, screens }: Run): boolean {
  const { lost, doubled, invented, reordered } = difference;
  const amiss = [lost, doubled, invented, reordered, screens.unseen];
  return amiss.every((count) => count === 0) && book.problems.length + refused.length === 0;
}

interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
}

/** Milliseconds to a tenth. */
function spread(all: readonly number[]): Spread {
  const sorted = [...all].sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((sorted[Math.ceil(share * sorted.length) - 1] ?? 0) * 10) / 10;
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), worst: at(1) };
}
