import type { VNode } from 'preact';
import { pathNow } from '../links.ts';
import type { View } from '../view.ts';

interface Props {
  readonly view: View;
  /** Whether any song has a file: without one there is nothing to keep or to take along. */
  readonly hasFiles: boolean;
}

/** Keeping all songs on this device, and taking them along as one file; dj.js does both. */
export function KeepSongs({ view, hasFiles }: Props): VNode {
  return (
    <section id="dj-keep" class="card dj-keep" data-turbo-permanent>
      <h2>Without a network</h2>
      <p data-keep-words role="status">
        {hasFiles ? 'Songs play over the network.' : noFileWords}
      </p>
      <KeepActions view={view} hasFiles={hasFiles} />
      <p class="going" data-keep-going hidden>
        <progress aria-label="How far it is" /> <span />
      </p>
    </section>
  );
}

const noFileWords = 'No song has a file yet, so there is nothing to keep.';

function KeepActions({ view, hasFiles }: Props): VNode {
  return (
    <div class="actions">
      <button class="button main" type="button" data-keep-all hidden>
        Keep all songs on this device
      </button>
      <button class="button" type="button" data-keep-stop hidden>
        Stop
      </button>
      <button class="button" type="button" data-keep-drop hidden>
        Remove them from this device
      </button>
      <a
        class="button"
        href={pathNow(view, 'dj/songs.zip')}
        data-zip
        data-turbo="false"
        hidden={!hasFiles}
      >
        All songs as a ZIP
      </a>
    </div>
  );
}
