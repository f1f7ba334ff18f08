import type { KeyActs } from './key-travel.ts';

/** A couple under the finger, from its handle to where it is let go. */
interface Drag {
  readonly pointer: number;
  readonly row: HTMLElement;
  /** Where it began, on the page: a list may be scrolled meanwhile. */
  readonly from: { readonly x: number; readonly y: number };
  over: Element | undefined;
}

/**
 * Lets a couple of a final be dragged by its handle onto a place, or onto the couple that has the
 * place; Escape, or the browser taking the finger away, leaves all as it was. The answer stops it.
 * Only an extra: taps and keys give the same places.
 */
export function listenToDrags(root: HTMLElement, acts: KeyActs): () => void {
  let drag: Drag | undefined;
  const settle = (last: Drag | undefined): void => {
    if (last) letGo(last);
    drag = undefined;
  };
  const begin = (event: PointerEvent): void => {
    const row = drag === undefined ? rowOfGrip(event) : null;
    if (!row) return;
    event.preventDefault();
    root.setPointerCapture(event.pointerId);
    drag = lift(row, event);
  };
  const move = (event: PointerEvent): void => {
    if (drag?.pointer === event.pointerId) follow(drag, event);
  };
  const end = (event: PointerEvent): void => {
    if (drag?.pointer !== event.pointerId) return;
    if (event.type === 'pointerup') drop(drag, acts);
    settle(drag);
  };
  const leave = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') settle(drag);
  };
  const heard = { pointerdown: begin, pointermove: move, pointerup: end, pointercancel: end };
  const names = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const;
  for (const name of names) root.addEventListener(name, heard[name]);
  // A mouse drags without any couple being in focus.
  window.addEventListener('keydown', leave);
  return () => {
    settle(drag);
    for (const name of names) root.removeEventListener(name, heard[name]);
    window.removeEventListener('keydown', leave);
  };
}

function lift(row: HTMLElement, { pointerId, pageX, pageY }: PointerEvent): Drag {
  row.classList.add('slip-dragged');
  return { pointer: pointerId, row, from: { x: pageX, y: pageY }, over: undefined };
}

function rowOfGrip({ target, isPrimary, button }: PointerEvent): HTMLElement | null {
  if (!isPrimary || button !== 0) return null;
  const grip = target instanceof Element ? target.closest('[data-grip]') : null;
  return grip?.closest<HTMLElement>('[data-entry]') ?? null;
}

function follow(drag: Drag, { clientX, clientY, pageX, pageY }: PointerEvent): void {
  const { row, from } = drag;
  row.style.translate = `${pageX - from.x}px ${pageY - from.y}px`;
  const over = document.elementsFromPoint(clientX, clientY).flatMap((one) => {
    const goal = one.closest('[data-place], [data-entry]');
    return goal && goal !== row ? [goal] : [];
  })[0];
  if (over === drag.over) return;
  drag.over?.classList.remove('slip-goal');
  over?.classList.add('slip-goal');
  drag.over = over;
}

function drop({ row, over }: Drag, acts: KeyActs): void {
  const dragged = acts.rowOf(row.dataset['entry'] ?? '');
  const place = over instanceof HTMLElement ? placeOf(over, acts) : undefined;
  if (!dragged || place === undefined || dragged.mark === place) return;
  acts.tap({ kind: 'mark', entry: dragged.entry, dance: dragged.dance, mark: place });
}

function placeOf({ dataset }: HTMLElement, acts: KeyActs): number | undefined {
  if (dataset['place'] !== undefined) return Number(dataset['place']);
  const mark = acts.rowOf(dataset['entry'] ?? '')?.mark;
  return typeof mark === 'number' ? mark : undefined;
}

function letGo({ row, over }: Drag): void {
  row.classList.remove('slip-dragged');
  row.style.translate = '';
  over?.classList.remove('slip-goal');
}
