import type { VNode } from 'preact';
import { Icon } from '../../icon.tsx';

interface BandProps {
  /** When the kept heats were last heard of: a time of day. */
  readonly at: string;
  /** Whether the heat of this address is not among them. */
  readonly isMissing: boolean;
}

/** Says that a page comes from the tablet, so that nobody takes it for news. */
export function KeptBand({ at, isMissing }: BandProps): VNode {
  return (
    <p class="as-of judge-kept" role="status">
      <Icon name="half" />
      <span>
        {isMissing && 'This tablet keeps no such heat of yours. '}
        The server does not answer: this is what the tablet keeps, heard at {at}.
      </span>
    </p>
  );
}

/** A tablet without a network that has nothing of the judge who is signed in. */
export function NothingKept({ isSignedIn }: { isSignedIn: boolean }): VNode {
  return (
    <div class="empty">
      <h1>My heats</h1>
      <p>The server does not answer. This page tries again by itself.</p>
      <p>
        {isSignedIn
          ? 'This tablet keeps no heats of yours yet: it needs the network once after you sign in.'
          : 'Nobody is signed in on this tablet: open your judge link once there is a network.'}
      </p>
    </div>
  );
}
