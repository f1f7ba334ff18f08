import type { VNode } from 'preact';
import { pathNow } from '../links.ts';
import type { View } from '../view.ts';

/** Keeping all songs on this device, and taking them along as one file; dj.js does both. */
export function KeepSongs({ view }: { view: View }): VNode {
  return (
    <section id="dj-keep" class="card dj-keep" data-turbo-permanent>
      <h2>Without a network</h2>
      <p data-keep-words role="status">
        Songs play over the network.
      </p>
      <KeepActions view={view} />
      <p class="going" data-keep-going hidden>
        <progress aria-label="How far it is" /> <span />
      </p>
    </section>
  );
}

function KeepActions({ view }: { view: View }): VNode {
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
      <a class="button" href={pathNow(view, 'dj/songs.zip')} data-zip data-turbo="false">
        All songs as a ZIP
      </a>
    </div>
  );
}
