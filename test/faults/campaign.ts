import { expect } from 'chai';

/** What a campaign came to; all but the first two are 0 where all is well. */
export interface Toll {
  /** How often the fault was made. */
  readonly faults: number;
  /** Marks that were answered as accepted. */
  readonly acknowledged: number;
  /** Of those, the ones that are not on record. */
  readonly lost: number;
  /** Commands that are on record twice. */
  readonly doubled: number;
  /** Judges whose marks stand in another order than they were given in. */
  readonly reordered: number;
  /** Answered "nothing was accepted" or refused, and on record all the same. */
  readonly untrue: number;
  /** Processes, pages or showcases that did not answer when they should have. */
  readonly down: number;
}

export const noToll: Toll = {
  ...{ faults: 0, acknowledged: 0, lost: 0, doubled: 0, reordered: 0, untrue: 0, down: 0 },
};

/** `npm run check:faults` makes many faults; `npm test` makes a few of each kind. */
export const isFull = process.env['FLOORCRAFT_FAULTS'] === 'full';

/** Prints what a campaign came to, and fails unless nothing came of its faults. */
export function judgeToll(campaign: string, toll: Toll): void {
  const words = Object.entries(toll).map(([name, count]) => `${name} ${String(count)}`);
  if (isFull) process.stdout.write(`    ${campaign}: ${words.join(', ')}\n`);
  expect(toll.faults, 'no fault was made').to.be.above(0);
  const { lost, doubled, reordered, untrue, down } = toll;
  const all = { lost, doubled, reordered, untrue, down };
  expect(all, words.join(', ')).to.deep.equal({
    ...{ lost: 0, doubled: 0, reordered: 0, untrue: 0, down: 0 },
  });
}
