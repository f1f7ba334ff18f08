import type { Doubt } from '../../../../domain/schema/marks.ts';
import { leavesOf, type Leaf } from './slip-leaves.ts';
import type { HeatLine, JudgePage, KeptCommand, Link, SlipHeat } from './slip-types.ts';

/** Everything the slip shows; the server draws it once, the tablet at every change. */
export interface SlipState {
  readonly page: JudgePage;
  /** The heat with its cards as they stand on this device. */
  readonly heat: SlipHeat;
  readonly floor: HeatLine | null;
  readonly kept: readonly KeptCommand[];
  readonly link: Link;
  readonly lasting: boolean;
  /** That the judge's pages are open on another tablet too; empty where they are not. */
  readonly elsewhere: string;
  /** False over plain http: then a browser cannot open the page without a network. */
  readonly secure: boolean;
  /** The leaf being marked; all of them until the script runs. */
  readonly leaf: number | undefined;
  readonly reviewing: boolean;
  readonly helping: boolean;
  /** Why the last tap did nothing. */
  readonly notice: string;
  /** What a screen reader is told. */
  readonly said: string;
  /** What stands between the sheet and its signature: asked once. */
  readonly question: readonly Doubt[];
  readonly canTakeBack: boolean;
}

/** The slip before any script: what the server knows. */
export function firstState(page: JudgePage): SlipState {
  return {
    page,
    heat: openHeat(page),
    floor: page.news.floor,
    kept: [],
    link: 'unknown',
    lasting: true,
    elsewhere: '',
    secure: true,
    leaf: undefined,
    reviewing: false,
    helping: false,
    notice: '',
    said: '',
    question: [],
    canTakeBack: false,
  };
}

/** The heat a page is about; a page always carries it. */
export function openHeat({ open, news }: JudgePage): SlipHeat {
  const heat = news.heats.find((one) => one.heat === open);
  if (!heat) throw new TypeError(`the page of heat ${open} does not carry it`);
  return heat;
}

/** The leaf shown now; undefined in a heat that this judge does not mark. */
export function currentLeaf({ heat, leaf }: Pick<SlipState, 'heat' | 'leaf'>): Leaf | undefined {
  const leaves = leavesOf(heat);
  return leaves[Math.min(leaf ?? 0, leaves.length - 1)];
}
