import type { VNode } from 'preact';
import { pathTo } from '../links.ts';
import type { View } from '../view.ts';

interface Props {
  readonly view: View;
  /** Stands in the same place on every board that shows results. */
  readonly word: 'official' | 'provisional' | undefined;
  /** Who directs the board, in words. */
  readonly note?: string | undefined;
}

/** The strip over every board: the showcase, who directs it, which page, and the word. */
export function BoardTop({ view, word, note }: Props): VNode {
  return (
    <header class="hall-top">
      <h1>
        <a href={pathTo(view, '')}>{view.showcase.title}</a>
      </h1>
      {note !== undefined && <p class="hall-note">{note}</p>}
      <p class="hall-note page-count" data-page-count />
      {word !== undefined && <p class={`hall-word ${word}`}>{word}</p>}
    </header>
  );
}

/** Buttons for who stands at the board: seen while a pointer moves or one has the focus. */
export function PagerControls(): VNode {
  return (
    <div class="board-controls" role="group" aria-label="Pages">
      <button type="button" class="button plain" data-turn="back">
        Page back
      </button>
      <button type="button" class="button plain" data-turn="pause">
        Pause
      </button>
      <button type="button" class="button plain" data-turn="forward">
        Page forward
      </button>
      <p data-awake>This display may fall asleep: set it to stay on.</p>
    </div>
  );
}
