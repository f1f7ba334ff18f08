import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { proficiencyRuns, type ProficiencyRun } from '../../support/proficiency-runs.ts';
import { ourRows, pointsBehind, theirRows, type ReportRow } from '../../support/report-cells.ts';

interface Difference {
  readonly run: ProficiencyRun;
  readonly place: string;
  readonly theirs: ReportRow;
  readonly ours: ReportRow;
}

type Cell = 'open' | 'closed' | 'points' | 'count' | 'mean';

/** Why a cell may differ from the other program's, with what must hold then. */
const deviations: Readonly<Record<string, (difference: Difference, cell: Cell) => boolean>> = {
  /** The same marks, in the column of what the contest is instead of what the mark looks like. */
  'style-of-the-contest': ({ theirs, ours }, cell) =>
    (cell === 'open' || cell === 'closed') && same(together(theirs), together(ours)),
  /** Theirs adds each different number once, ours each time it was given. */
  'numbers-each-time': ({ run, place, theirs, ours }, cell) => {
    const given = pointsBehind(run, place);
    return (
      run.run.score_set === '#' &&
      cell === 'points' &&
      sum(given.flatMap((some) => [...new Set(some)])) === theirs.points &&
      sum(given.flat()) === ours.points
    );
  },
  /** Theirs gives 5 less the mark, ours the mark. */
  'five-is-best': ({ run, place, theirs, ours }, cell) => {
    const given = pointsBehind(run, place);
    return (
      run.run.score_set === '&' &&
      cell === 'points' &&
      sum(given.flat().map((mark) => 5 - mark)) === theirs.points &&
      sum(given.flat()) === ours.points
    );
  },
};

describe('the reports beside those of another program', () => {
  const used = new Set<string>();

  for (const run of proficiencyRuns) {
    it(`agree cell by cell, or differ for a reason with a name: ${run.run.name}`, () => {
      const theirs = theirRows(run);
      const ours = ourRows(run);
      expect([...ours.keys()].sort()).to.deep.equal([...theirs.keys()].sort());
      for (const [place, row] of theirs) {
        const own = ours.get(place);
        if (!own) throw new Error(`no row ${place}`);
        for (const cell of differing(row, own)) {
          const reason = reasonOf({ run, place, theirs: row, ours: own }, cell);
          expect(reason, `${place} ${cell}: ${told(row)} and ${told(own)}`).not.to.equal(undefined);
          used.add(reason ?? '');
        }
      }
    });
  }

  it('have no reason too many, and each stands in the decision', () => {
    expect([...used].sort()).to.deep.equal(Object.keys(deviations).sort());
    const decision = readFileSync('ops/docs/decisions/0009-proficiency-points.md', 'utf8');
    for (const name of used) expect(decision).to.contain(`**${name}**`);
  });

  it('agree in every cell where open and closed heats are marked with other letters', () => {
    const run = proficiencyRuns.find(({ run: { score_set: set } }) => set === 'G+1');
    if (!run) throw new Error('the run is gone');
    const ours = ourRows(run);
    const wrong = [...theirRows(run)].filter(([place, row]) => {
      const own = ours.get(place);
      return !own || differing(row, own).length > 0;
    });
    expect(wrong).to.deep.equal([]);
  });
});

function reasonOf(difference: Difference, cell: Cell): string | undefined {
  return Object.keys(deviations).find((name) => deviations[name]?.(difference, cell));
}

function differing(a: ReportRow, b: ReportRow): Cell[] {
  const cells: Cell[] = ['open', 'closed', 'points', 'count', 'mean'];
  return cells.filter((cell) => !same(listOf(a[cell]), listOf(b[cell])));
}

function listOf(value: number | readonly number[] | null | undefined): readonly number[] {
  return typeof value === 'object' && value !== null ? value : [value ?? 0];
}

function together({ open, closed }: ReportRow): number[] {
  const length = Math.max(open.length, closed.length);
  return Array.from({ length }, (_, at) => (open[at] ?? 0) + (closed[at] ?? 0));
}

/** Halves and means are no whole numbers; columns that were never given count as nought. */
function same(a: readonly number[], b: readonly number[]): boolean {
  const length = Math.max(a.length, b.length);
  return Array.from({ length }, (_, at) => (a[at] ?? 0) - (b[at] ?? 0)).every(
    (gap) => Math.abs(gap) < 1e-9,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function told(row: ReportRow): string {
  return JSON.stringify(row);
}
