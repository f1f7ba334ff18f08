import type { VNode } from 'preact';
import type { Cover, CoverState } from '../../../../projections/judging/heat-cover.ts';
import { Icon, type IconName } from '../../icon.tsx';

const shapes: Readonly<Record<CoverState, { readonly icon: IconName; readonly kind: string }>> = {
  nothing: { icon: 'dash', kind: 'empty' },
  waiting: { icon: 'circle', kind: 'empty' },
  empty: { icon: 'circle', kind: 'empty' },
  open: { icon: 'half', kind: 'open' },
  full: { icon: 'half', kind: 'open' },
  short: { icon: 'flag', kind: 'gap' },
  signed: { icon: 'check', kind: 'signed' },
};

/** How far a judge is with a heat: a shape and words; a gap in a danced heat has its own. */
export function CoverMark({ cover, isGap }: { cover: Cover; isGap: boolean }): VNode {
  const { icon, kind } = isGap ? { icon: 'flag' as const, kind: 'gap' } : shapes[cover.state];
  return (
    <span class={`coverage ${kind}`}>
      <Icon name={icon} />
      <span>
        {coverWords(cover)}
        {cover.paper && <PaperWord />}
      </span>
    </span>
  );
}

/** Room is dear in the table: whose hand it was is read out and stands on the sheet's own page. */
export function PaperWord(): VNode {
  return (
    <>
      , from paper<span class="unseen"> by the desk</span>
    </>
  );
}

/** "2 of 6", or what there is instead of numbers. */
function coverWords({ state, given, wanted, late }: Cover): string {
  const after = late === 0 ? '' : `, ${String(late)} late`;
  return `${words({ state, given, wanted })}${after}`;
}

function words({ state, given, wanted }: Pick<Cover, 'state' | 'given' | 'wanted'>): string {
  const far = `${String(given)} of ${String(wanted)}`;
  switch (state) {
    case 'nothing':
      return 'nothing to do';
    case 'waiting':
      return 'to come';
    case 'signed':
      return 'signed';
    case 'short':
      return `signed, ${far}`;
    case 'full':
      return `${String(wanted)} of ${String(wanted)}, not signed`;
    default:
      return far;
  }
}
