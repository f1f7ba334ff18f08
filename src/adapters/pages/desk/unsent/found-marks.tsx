import type { VNode } from 'preact';
import type { UnsentCommand, UnsentDocument } from '../../../../domain/unsent/unsent-types.ts';
import { fullName } from '../../../../projections/people.ts';
import { sliceTables } from '../../../../projections/fold/tables.ts';
import { dayAndTime, preciseTime } from '../../moments.ts';
import { ListTable } from '../../table-box.tsx';
import type { View } from '../../view.ts';
import { unsentWords } from './unsent-words.ts';

interface Props {
  readonly view: View;
  readonly file: UnsentDocument;
  /** Under which name the server holds it. */
  readonly brought: string;
}

/** What a file contains, before anything of it is sent. */
export function FoundMarks({ view, file, brought }: Props): VNode {
  const count = file.commands.length;
  const what = count === 1 ? '1 entry' : `${String(count)} entries`;
  return (
    <section>
      <h2>{judgeWords(view, file.judge)}</h2>
      <p>
        {what}, saved {dayAndTime(view, file.savedAt)}. Nothing is sent yet.
      </p>
      <ListTable
        label="What the tablet has not sent"
        titles={['Entered', 'What']}
        items={file.commands}
        draw={(command) => <CommandRow view={view} command={command} />}
      />
      <SendForm base={view.base} brought={brought} what={what} />
    </section>
  );
}

function SendForm({ base, brought, what }: Record<'base' | 'brought' | 'what', string>): VNode {
  return (
    <form method="post" action={`${base}desk/unsent/send`}>
      <input type="hidden" name="brought" value={brought} />
      <p class="actions">
        <button class="button main">Send {what}</button>
        <a href={`${base}desk/unsent`}>Leave it</a>
      </p>
    </form>
  );
}

/** "Judge C, Cleo Invented", whoever the panel has for this id. */
export function judgeWords({ rows }: View, judge: string): string {
  const row = rows.get(sliceTables.judge, judge);
  return row ? `Judge ${row.letter}, ${fullName(rows, row.person) ?? 'removed'}` : judge;
}

function CommandRow({ view, command }: { view: View; command: UnsentCommand }): VNode {
  return (
    <tr>
      <td>{preciseTime(view, command.enteredAt)}</td>
      <td>{unsentWords(command, view.rows)}</td>
    </tr>
  );
}
