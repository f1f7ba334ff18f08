import type { VNode } from 'preact';
import { EmptyState, ListTable, NumberHead } from '../../table-box.tsx';
import type { OwnLine, OwnLines } from './own-lines.ts';

/** The couples of one dance with what each was given. */
export function OwnLinesTable({ given, label }: { given: OwnLines; label: string }): VNode {
  const { lines, isBlank } = given;
  if (lines.length === 0) return <EmptyState words="No couple here is yours to mark." />;
  if (isBlank) return <EmptyState words="Nothing marked yet." />;
  return (
    <ListTable
      label={label}
      titles={['#Back', 'Couple', 'Given']}
      items={lines}
      draw={(line) => <LineRow line={line} />}
    />
  );
}

function LineRow({ line }: { line: OwnLine }): VNode {
  return (
    <tr class={line.scratched ? 'scratched' : ''}>
      <NumberHead>{line.back}</NumberHead>
      <td>{line.names}</td>
      <td>
        {line.given}
        {line.scratched && ' (scratched)'}
        {line.isKept && ' (kept here)'}
      </td>
    </tr>
  );
}
