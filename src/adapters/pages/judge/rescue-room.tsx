import type { VNode } from 'preact';
import { isNow, type View } from '../view.ts';

/**
 * Where the tablet's script offers a way out for marks that cannot be sent. Empty on the server:
 * what was not sent, only the tablet knows. In the shell the judge is not known either.
 */
export function RescueRoom({ view }: { view: View }): VNode | null {
  if (!isNow(view)) return null;
  return (
    <div
      class="rescue-room"
      data-rescue-script={view.asset('rescue.js')}
      data-base={view.base}
      data-judge={view.actor.id}
    />
  );
}
