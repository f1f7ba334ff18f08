import type { VNode } from 'preact';
import { floorOf } from '../../../projections/floor.ts';
import { listRevision } from '../../../projections/songs/turns.ts';
import { pathNow } from '../links.ts';
import type { View } from '../view.ts';

/**
 * What is on the floor, with a way to its song: the list below never moves by itself. Only this
 * part changes live, so that a song that plays is left alone.
 */
export function DjFloor({ view }: { view: View }): VNode {
  const floor = floorOf(view.rows);
  return (
    <section
      id="dj-floor"
      class="dj-floor"
      data-on-floor={floor.now?.heat ?? ''}
      data-list-now={listRevision(view.rows)}
    >
      <OnFloor {...floor} />
      <p class="notice" data-list-old hidden>
        The songs have changed.{' '}
        <a href={pathNow(view, 'dj')} data-turbo="false">
          Show them as they are now
        </a>
      </p>
    </section>
  );
}

function OnFloor({ now, next }: ReturnType<typeof floorOf>): VNode {
  const then = next[0] ? ` Heat ${next[0].label} is next.` : '';
  const song = now && (
    <a class="button main" href={`#heat-${now.heat}`} data-turbo="false">
      Heat {now.label} is on the floor: go to its song
    </a>
  );
  return (
    <p class="lead" role="status">
      {song ?? 'No heat is on the floor.'}
      {then}
    </p>
  );
}
