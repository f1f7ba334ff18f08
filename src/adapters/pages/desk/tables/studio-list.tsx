import type { VNode } from 'preact';
import type { StudioState } from '../../../../domain/person/state.ts';
import { sliceTables, type SliceRow } from '../../../../projections/fold/tables.ts';
import { ChoiceField, CommandForm, maySend } from '../../command-form.tsx';
import { roomChoices } from '../judging/room-choices.ts';
import { EmptyState, ListTable } from '../../table-box.tsx';
import type { View } from '../../view.ts';

type Studio = SliceRow<StudioState>;

interface Props {
  readonly view: View;
  readonly back: string;
}

const titles = ['Studio', '#People', 'Dances first in'];

const whatBelongsHere = 'The studios stand here. Dancers can be added without one.';

/** All studios, with the room each prefers when rooms are spread; who may changes it there. */
export function StudioList({ view, back }: Props): VNode {
  const studios = view.rows.find(sliceTables.studio);
  if (studios.length === 0) return <EmptyState words={whatBelongsHere} />;
  const draw = (studio: Studio): VNode => <StudioRow {...{ view, back, studio }} />;
  return (
    <div class="share-list">
      <ListTable label="Studios" titles={titles} items={studios} draw={draw} />
    </div>
  );
}

type RowProps = Props & { readonly studio: Studio };

function StudioRow(props: RowProps): VNode {
  const { name, people } = props.studio;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="number">{people}</td>
      <td>
        <Preference {...props} />
      </td>
    </tr>
  );
}

function Preference({ view, back, studio }: RowProps): VNode {
  const { id, name, room } = studio;
  if (!maySend(view, 'PreferRoom')) return <>{room === null ? 'any room' : `room ${room}`}</>;
  const form = { view, back, data: { studio: id, room: null }, about: `for ${name}` };
  return (
    <CommandForm {...form} command="PreferRoom" label="Set">
      <ChoiceField
        {...{ label: `Room for ${name}`, name: 'field.room', choices: roomChoices }}
        {...{ chosen: room ?? '', none: 'Any room' }}
      />
    </CommandForm>
  );
}
