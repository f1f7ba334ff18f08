/** A heat that a couple dances, as the couple's own page keeps it. */
export interface MyHeat {
  readonly heat: string;
  readonly label: string;
  /** The planned time of day, empty where none is set. */
  readonly time: string;
}

/** What is on the floor and which heats come, by id, in running order. */
export interface RunningOrder {
  readonly now: string | null;
  readonly coming: readonly string[];
  /** Heats before the one on the floor that were not danced; they may still be called. */
  readonly passed: readonly string[];
}

/** "Your next heat: 42, in 3 heats, planned for 2:05 PM." The phone says it anew at every call. */
export function nextHeatWords(mine: readonly MyHeat[], order: RunningOrder): string {
  const { now, coming } = order;
  const dancing = mine.find(({ heat }) => heat === now);
  if (dancing) return `On the floor now: heat ${dancing.label}.`;
  const away = coming.findIndex((id) => mine.some(({ heat }) => heat === id));
  const next = mine.find(({ heat }) => heat === coming[away]);
  if (!next) return lastWords(mine, order);
  const when = next.time === '' ? '' : `, planned for ${next.time}`;
  return `Next heat: ${next.label}, ${awayWords(away)}${when}.`;
}

function awayWords(away: number): string {
  return away === 0 ? 'the next to be called' : `${String(away)} before it`;
}

function lastWords(mine: readonly MyHeat[], { passed }: RunningOrder): string {
  const heat = mine.find((one) => passed.includes(one.heat));
  if (heat) return `Heat ${heat.label} was passed over and may still be called.`;
  return 'No further heat is announced for this couple.';
}
