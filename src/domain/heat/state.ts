import type { AssignmentSlices } from '../assignment/state.ts';
import { patchContest } from '../contest/state.ts';
import type { Evolvers } from '../decision.ts';
import type { EntrySlices } from '../entry/state.ts';
import type { RulesSlices } from '../rules/state.ts';
import type { SeatSlices } from '../seat/state.ts';
import { patchShowcase, type ShowcaseSlices } from '../showcase/state.ts';
import type { Draft } from '../state-map.ts';
import type { heatEvents } from './events.ts';

export interface FloorPart {
  readonly contest: string;
  readonly round: number;
  readonly entries: readonly string[] | null;
}

export interface HeatState {
  readonly heat: string;
  readonly label: string;
  readonly order: number;
  readonly time: string | null;
  readonly floor: readonly FloorPart[];
  readonly judges: readonly string[] | null;
  readonly status: 'scheduled' | 'called' | 'closed';
}

export interface HeatSlices
  extends EntrySlices, ShowcaseSlices, RulesSlices, SeatSlices, AssignmentSlices {
  heat: HeatState;
}

export const evolveHeat: Evolvers<typeof heatEvents, HeatSlices> = {
  HeatScheduled: ({ data }, state) => {
    state.set('heat', data.heat, { ...data, status: 'scheduled' });
    listHeats(state, (heats) => [...heats.filter((heat) => heat !== data.heat), data.heat]);
    for (const { contest } of data.floor) {
      patchContest(state, contest, ({ heats }) => ({
        heats: [...heats.filter((heat) => heat !== data.heat), data.heat],
      }));
    }
  },
  PanelNamed: ({ data }, state) => {
    patchHeat(state, data.heat, () => ({ judges: data.judges }));
  },
  HeatCancelled: ({ data }, state) => {
    for (const { contest } of state.get('heat', data.heat)?.floor ?? []) {
      patchContest(state, contest, ({ heats }) => ({
        heats: heats.filter((heat) => heat !== data.heat),
      }));
    }
    state.remove('heat', data.heat);
    listHeats(state, (heats) => heats.filter((heat) => heat !== data.heat));
  },
  HeatCalled: ({ data }, state) => {
    patchHeat(state, data.heat, () => ({ status: 'called' }));
    patchShowcase(state, { onFloor: data.heat });
  },
  HeatCallWithdrawn: ({ data }, state) => {
    leaveFloor(state, data.heat, 'scheduled');
  },
  HeatClosed: ({ data }, state) => {
    leaveFloor(state, data.heat, 'closed');
  },
};

/** Replaces some facts of a heat. */
function patchHeat(
  state: Draft<HeatSlices>,
  id: string,
  change: (before: HeatState) => Partial<HeatState>,
): void {
  const before = state.get('heat', id);
  if (before) state.set('heat', id, { ...before, ...change(before) });
}

function leaveFloor(state: Draft<HeatSlices>, heat: string, status: HeatState['status']): void {
  patchHeat(state, heat, () => ({ status }));
  if (state.get('showcase', 'showcase')?.onFloor === heat) patchShowcase(state, { onFloor: null });
}

function listHeats(
  state: Draft<HeatSlices>,
  change: (before: readonly string[]) => readonly string[],
): void {
  const before = state.get('showcase', 'showcase')?.heats;
  if (before) patchShowcase(state, { heats: change(before) });
}
