import type { VNode } from 'preact';
import { seatOf, type SeatState } from '../../../../domain/seat/state.ts';
import type { JudgeState } from '../../../../domain/showcase/state.ts';
import { readerOf } from '../../../../projections/fold/slices.ts';
import { ChoiceField, CommandForm, Opened } from '../../command-form.tsx';
import { Icon } from '../../icon.tsx';
import { soloWords } from '../../judge/solo-words.ts';
import type { View } from '../../view.ts';
import { roomChoices } from './room-choices.ts';

interface Props {
  readonly view: View;
  readonly judge: JudgeState;
  readonly back: string;
}

/** Whether a judge is there, in which room, and for which solos; and what changes that. */
export function JudgeSeat(props: Props): VNode {
  const { view, judge } = props;
  const seat = seatOf(readerOf(view.rows), judge.judge);
  return (
    <div class="judge-seat">
      <SeatNow seat={seat} />
      <div class="actions">
        <Check {...props} isPresent={seat.present} />
        <Opened view={view} word={`Room and solos of judge ${judge.letter}`}>
          <RoomForm {...props} room={seat.room} />
          <SoloForm {...props} solos={seat.solos} />
        </Opened>
      </div>
    </div>
  );
}

function SeatNow({ seat }: { seat: SeatState }): VNode {
  return (
    <p class={`coverage ${seat.present ? 'signed' : 'empty'}`}>
      <Icon name={seat.present ? 'check' : 'dash'} />
      <span>{seatWords(seat)}</span>
    </p>
  );
}

function Check({ view, judge, back, isPresent }: Props & { isPresent: boolean }): VNode | null {
  const form = { view, data: { judge: judge.judge }, about: `judge ${judge.letter}`, back };
  return isPresent ? (
    <CommandForm {...form} command="CheckOutJudge" label="Check out" />
  ) : (
    <CommandForm {...form} command="CheckInJudge" label="Check in" tone="main" />
  );
}

/** "Present, in room B, takes even solos." */
function seatWords({ present, room, solos }: SeatState): string {
  if (!present) return 'Not here: is asked for nothing that is not begun.';
  const where = room === null ? 'in every room' : `in room ${room}`;
  return `Present, marks ${where}, ${soloWords[solos].toLowerCase()}.`;
}

function RoomForm({ view, judge, back, room }: Props & { room: string | null }): VNode {
  const data = { judge: judge.judge, room: null };
  return (
    <CommandForm {...{ view, data, back }} command="PlaceJudge" label="Set the room">
      <ChoiceField
        {...{ label: 'Room', name: 'field.room', choices: roomChoices, chosen: room ?? '' }}
        none="Every room"
      />
    </CommandForm>
  );
}

function SoloForm({ view, judge, back, solos }: Props & { solos: string }): VNode {
  const choices = Object.entries(soloWords).map(([value, word]) => ({ value, word }));
  const data = { judge: judge.judge };
  return (
    <CommandForm {...{ view, data, back }} command="TakeSolos" label="Set the solos">
      <ChoiceField {...{ label: 'Solos', name: 'field.solos', choices, chosen: solos }} />
    </CommandForm>
  );
}
