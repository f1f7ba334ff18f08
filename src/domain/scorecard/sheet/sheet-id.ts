import type { HeatSlices } from '../../heat/state.ts';
import type { Reader } from '../../state-map.ts';

/** What a sheet's id says: one dance of one round of a ranked contest, or one heat. */
export type SheetName =
  | {
      readonly kind: 'ranked';
      readonly contest: string;
      readonly round: number;
      readonly dance: number;
    }
  | { readonly kind: 'heat'; readonly heat: string };

/** The id of a sheet, e.g. `c7.r1.d0` or `heat.42`. */
export function sheetId(name: SheetName): string {
  return name.kind === 'heat'
    ? `heat.${name.heat}`
    : `${name.contest}.r${String(name.round)}.d${String(name.dance)}`;
}

/** Reads a sheet's id; undefined when it is none. */
export function parseSheetId(sheet: string): SheetName | undefined {
  const ranked = /^([a-z0-9-]+)\.r([1-9]\d?)\.d(0|[1-9]\d?)$/.exec(sheet);
  if (ranked?.[1] !== undefined)
    return {
      kind: 'ranked',
      contest: ranked[1],
      round: Number(ranked[2]),
      dance: Number(ranked[3]),
    };
  const heat = /^heat\.([a-z0-9-]+)$/.exec(sheet)?.[1];
  return heat === undefined ? undefined : { kind: 'heat', heat };
}

/** The heats in which a sheet is danced: one, or several where a round needs more floors. */
export function heatsOfSheet(state: Reader<HeatSlices>, sheet: string): string[] {
  const name = parseSheetId(sheet);
  if (name?.kind !== 'ranked') return name ? [name.heat] : [];
  const heats = state.get('contest', name.contest)?.heats ?? [];
  return heats.filter((heat) =>
    state
      .get('heat', heat)
      ?.floor.some((part) => part.contest === name.contest && part.round === name.round),
  );
}
