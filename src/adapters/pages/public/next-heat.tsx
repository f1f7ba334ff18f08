import type { VNode } from 'preact';
import type { HeatState } from '../../../domain/heat/state.ts';
import { byOrder } from '../../../projections/agenda.ts';
import { floorOf } from '../../../projections/floor.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { Icon } from '../icon.tsx';
import { timeOfDay } from '../moments.ts';
import type { View } from '../view.ts';
import type { FoundCouple } from './find-heats.ts';
import { nextHeatWords, type MyHeat, type RunningOrder } from './next-heat-words.ts';
import { lastChanges } from '../slip/facts/last-changes.ts';

/** Which heat a couple dances next and how many come before it; follows live, without sign-in. */
export function NextHeat({ view, couple }: { view: View; couple: FoundCouple }): VNode {
  const mine = couple.heats.map(({ heat, label, time }): MyHeat => {
    return { heat, label, time: time === null ? '' : timeOfDay(view, time) };
  });
  return (
    <p class="now">
      <Icon name="flag" />
      <span role="status" data-next-heat={JSON.stringify(mine)}>
        {nextHeatWords(mine, runningOrder(view))}
      </span>
    </p>
  );
}

/** What phones work out their own next heat from; changes live with every call. */
export function RunningOrderPart({ view }: { view: View }): VNode {
  return <div id="running-order" hidden data-order={JSON.stringify(runningOrder(view))} />;
}

/** Since which revision the plan itself stands: a page older than that fetches itself again. */
export function PlanPart({ view }: { view: View }): VNode {
  return <div id="plan" hidden data-plan={lastChanges(view.rows).plan} />;
}

function runningOrder({ rows }: View): RunningOrder {
  const { now } = floorOf(rows);
  const waiting = rows.find(sliceTables.heat).filter(({ status }) => status === 'scheduled');
  const ids = (heats: readonly HeatState[]): string[] => heats.map(({ heat }) => heat);
  const isPassed = (heat: HeatState): boolean => now !== undefined && byOrder(heat, now) < 0;
  return {
    now: now?.heat ?? null,
    coming: ids(waiting.filter((heat) => !isPassed(heat)).sort(byOrder)),
    passed: ids(waiting.filter(isPassed)),
  };
}
