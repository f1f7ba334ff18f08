import type { VNode } from 'preact';
import { ChoiceField, CommandForm } from '../../command-form.tsx';
import type { View } from '../../view.ts';
import { SharingCard } from './sharing-card.tsx';

interface Props {
  readonly view: View;
  readonly back: string;
}

/** Where couples of one heat dance: spread evenly over several rooms, or by who leads. */
export function RoomCards({ view, back }: Props): VNode {
  const form = { view, back, command: 'AssignRooms' } as const;
  const seed = view.revision;
  return (
    <>
      <SharingCard title="Rooms" words={spreadEvenly}>
        <CommandForm {...form} data={{ seed }} label="Set the rooms">
          <ChoiceField {...countField} />
        </CommandForm>
      </SharingCard>
      <SharingCard title="Two rooms by who leads" words={byRole}>
        <CommandForm {...form} data={{ seed, rooms: 'role' }} label="Set rooms by who leads" />
      </SharingCard>
    </>
  );
}

const countField = {
  ...{ label: 'Spread over', name: 'number.rooms', chosen: '1' },
  choices: [
    { value: '1', word: 'One room for all' },
    ...['2', '3', '4'].map((value) => ({ value, word: `${value} rooms` })),
  ],
};

const spreadEvenly =
  'Couples of heats to come are spread evenly; dancers go to the room their studio prefers ' +
  '(set on Entries) while it has a place, and keep their room while the dances of a block follow ' +
  'each other. Rooms chosen by hand stay, and so do those of heats that were called.';

const byRole =
  'In heats to come, couples led by a student dance in room B and all others in room A, however ' +
  'many they are. Couples of a multi-dance stay together, where most of them belong. Rooms ' +
  'chosen by hand stay here too.';
