import { leavesOf } from '../../pages/slip/facts/slip-leaves.ts';
import type { JudgePage, SlipHeat } from '../../pages/slip/facts/slip-types.ts';

/** Where a judge is: a dance of a heat. */
export interface Place {
  readonly page: JudgePage;
  readonly heat: SlipHeat;
  readonly leaf: number;
}

/** Where a swipe leads: another dance of the heat, else the heat before or after. */
export type Way = { readonly leaf: number } | { readonly href: string } | undefined;

/** The dance next to this one, or the next heat after the last dance; undefined at the ends. */
export function wayFrom({ page, heat, leaf }: Place, by: -1 | 1): Way {
  if (leavesOf(heat)[leaf + by]) return { leaf: leaf + by };
  const line = by > 0 ? page.next : page.previous;
  return line ? { href: `${page.base}judge/heat/${line.heat}` } : undefined;
}
