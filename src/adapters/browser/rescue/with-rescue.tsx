import { render } from 'preact';
import type { KeptCommand } from '../../pages/slip/facts/slip-types.ts';
import { loadCodesAtRest } from './load-codes.ts';
import { RescuePanel } from './rescue-panel.tsx';
import { unsentOf, type UnsentOwner } from './unsent-text.ts';

/** What holds a judge's marks until they are sent. */
export interface RescueSource {
  kept(): readonly KeptCommand[];
  listen(listener: { changed(): void }): () => void;
}

/** So often the time that marks have waited is looked at. */
const LOOK_MS = 30_000;

/** Offers a way out on the judge's pages as long as something of this source is not sent. */
export function withRescue<T extends RescueSource>(owner: UnsentOwner, source: T): T {
  const place = document.createElement('div');
  place.className = 'rescue-place';
  const draw = (): void => {
    const unsent = unsentOf(source.kept());
    const room = unsent.length === 0 ? undefined : roomOf(owner);
    if (!room) {
      render(null, place);
      place.remove();
      return;
    }
    if (place.parentElement !== room) room.append(place);
    for (const other of room.querySelectorAll('.rescue-place')) if (other !== place) other.remove();
    render(<RescuePanel owner={owner} unsent={unsent} now={Date.now()} />, place);
  };
  source.listen({ changed: draw });
  document.addEventListener('turbo:load', draw);
  setInterval(draw, LOOK_MS);
  loadCodesAtRest();
  return source;
}

/** Where the way out stands: only on this judge's pages of this showcase. */
function roomOf({ base, judge }: UnsentOwner): Element | undefined {
  const rooms = document.querySelectorAll<HTMLElement>('[data-rescue-script]');
  return [...rooms].find(({ dataset }) => {
    const isOwn = dataset['judge'] === '' || dataset['judge'] === judge;
    return isOwn && dataset['base'] === base;
  });
}
