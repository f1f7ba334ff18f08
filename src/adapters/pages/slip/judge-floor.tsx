import type { VNode } from 'preact';
import { floorOf } from '../../../projections/floor.ts';
import { FloorOffer } from '../judge/floor-offer.tsx';
import { pathTo } from '../links.ts';
import { partWords } from '../on-floor.ts';
import type { View } from '../view.ts';

/** The heat on the floor, offered on top of the judge's list. */
export function JudgeFloor({ view }: { view: View }): VNode {
  const { now } = floorOf(view.rows);
  const floor = now && {
    label: now.label,
    href: pathTo(view, `judge/heat/${now.heat}`),
    what: partWords(now).join(' + '),
  };
  return <FloorOffer floor={floor} />;
}
