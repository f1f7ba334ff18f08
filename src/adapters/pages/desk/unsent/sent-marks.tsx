import type { VNode } from 'preact';
import type { UnsentDocument } from '../../../../domain/unsent/unsent-types.ts';
import { pathTo } from '../../links.ts';
import { StateMark } from '../../slip/state-mark.tsx';
import { ListTable } from '../../table-box.tsx';
import type { View } from '../../view.ts';
import { judgeWords } from './found-marks.tsx';
import type { SentCommand } from './unsent-state.ts';
import { outcomeWords, unsentWords } from './unsent-words.ts';

interface Props {
  readonly view: View;
  readonly file: UnsentDocument;
  readonly sent: readonly SentCommand[];
}

/** What became of every command, the refused ones with their sentence. */
export function SentMarks({ view, file, sent }: Props): VNode {
  return (
    <section>
      <h2>{judgeWords(view, file.judge)}</h2>
      <SentNotice sent={sent} />
      <ListTable
        label="What became of each"
        titles={['What', 'Outcome']}
        items={sent}
        draw={(one) => <SentRow view={view} sent={one} />}
      />
      <p>
        <a href={pathTo(view, 'history', { judge: file.judge })}>History of this judge</a>
      </p>
    </section>
  );
}

function SentNotice({ sent }: Pick<Props, 'sent'>): VNode {
  const refused = sent.filter((one) => !isTaken(one)).length;
  const taken = sent.length - refused;
  return (
    <p class={`notice ${refused === 0 ? 'done' : 'refused'}`} role="status">
      <span>
        {taken} of {sent.length} are on the server{refused > 0 && `, ${String(refused)} refused`}.
        The history shows them as keyed in by you for the judge.
      </span>
    </p>
  );
}

function SentRow({ view, sent }: { view: View; sent: SentCommand }): VNode {
  const words = outcomeWords(sent.outcome);
  return (
    <tr>
      <td>{unsentWords(sent.command, view.rows)}</td>
      <td>
        <StateMark state={isTaken(sent) ? 'saved' : 'refused'} words={words} />
      </td>
    </tr>
  );
}

function isTaken({ outcome: { status } }: SentCommand): boolean {
  return status === 'accepted' || status === 'duplicate';
}
