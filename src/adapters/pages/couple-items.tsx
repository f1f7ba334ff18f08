import type { VNode } from 'preact';
import type { FloorCouple } from './on-floor.ts';

/** Back numbers and names, one list item each: for what is read out or from far away. */
export function CoupleItems({ couples }: { couples: readonly FloorCouple[] }): VNode {
  const items = couples.map(({ back, names }) => (
    <li>
      <span class="back">{back}</span> <span class="names">{names}</span>
    </li>
  ));
  return <>{items}</>;
}
