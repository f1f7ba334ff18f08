import type { VNode } from 'preact';
import type { SlipHandlers } from './slip-handlers.ts';

const keys: readonly (readonly [string, string])[] = [
  ['1 2 3 ...', 'give the place, or the letter in that position, to the couple in focus'],
  ['Shift + 1 2 3 ...', 'say the feedback word in that position: good, then bad, then nothing'],
  ['1 2 3 ...', 'the same without Shift, where feedback words are all there is'],
  ['Space', 'the same as a tap on the couple'],
  ['Up, Down', 'the couple above or below'],
  ['Left, Right', 'the couple beside, or another dance on the same sheet'],
  ['P, N', 'the dance before or after'],
  ['Enter', 'the next couple'],
  ['Backspace', 'take back the mark of the couple in focus, or else what was said of it'],
  ['Tab', 'to the buttons, fields and the comment of the couple'],
  ['?', 'show or hide this list, wherever you are'],
];

/** The keys that work while a couple is in focus; over the page, wherever that is scrolled to. */
export function SlipHelp({ on }: { on: SlipHandlers | undefined }): VNode {
  return (
    <section class="slip-help" aria-label="Keys" tabIndex={0}>
      <h2>Keys</h2>
      <button type="button" class="slip-button" onClick={() => on?.help(false)}>
        Close
      </button>
      <dl>
        {keys.map(([key, what]) => (
          <div key={what}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
