/** The entry of the couple that an element belongs to; empty outside of couples. */
export function entryAt(target: HTMLElement): string {
  return target.closest<HTMLElement>('[data-entry]')?.dataset['entry'] ?? '';
}

/** To the same control of the couple above or below. */
export function moveFocus(root: HTMLElement, from: HTMLElement, by: 1 | -1): void {
  const stops = stopsLike(root, from);
  stops[placeOf(from, stops) + by]?.focus();
}

/**
 * To the couple beside, in the column to the left or right; at the edge nothing moves. Answers
 * where there are no columns to move between.
 */
export function moveAside(
  root: HTMLElement,
  from: HTMLElement,
  by: 1 | -1,
): 'moved' | 'edge' | 'one-column' {
  const stops = stopsLike(root, from);
  const here = (stops[placeOf(from, stops)] ?? from).getBoundingClientRect();
  const isBeside = ({ left, right }: DOMRect): boolean => left >= here.right || right <= here.left;
  const others = stops.filter((stop) => isBeside(stop.getBoundingClientRect()));
  if (others.length === 0) return 'one-column';
  const there = others.filter((stop) => (stop.getBoundingClientRect().left - here.left) * by > 0);
  const away = (stop: HTMLElement): number => distance(stop.getBoundingClientRect(), here);
  const [nearest] = there.sort((one, other) => away(one) - away(other));
  nearest?.focus();
  return nearest ? 'moved' : 'edge';
}

/** Couples of another judge and scratched ones have nothing to stop at. */
function stopsLike(root: HTMLElement, from: HTMLElement): HTMLElement[] {
  const kind = from instanceof HTMLInputElement ? '.slip-field' : '[data-row]';
  return [...root.querySelectorAll<HTMLElement>(`${kind}:enabled`)];
}

/** A couple may have several fields: from one of them the way goes to the next. */
function placeOf(from: HTMLElement, stops: readonly HTMLElement[]): number {
  const at = stops.indexOf(from);
  return at >= 0 ? at : stops.findIndex((stop) => entryAt(stop) === entryAt(from));
}

function distance(one: DOMRect, other: DOMRect): number {
  return Math.abs(one.top + one.bottom - other.top - other.bottom);
}
