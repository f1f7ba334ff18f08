import type { VNode } from 'preact';
import { presentJudges } from '../../../../domain/assignment/couples.ts';
import type { AgendaHeat } from '../../../../projections/agenda.ts';
import { coupleNames } from '../../../../projections/entries.ts';
import { readerOf } from '../../../../projections/fold/slices.ts';
import { letterOf } from '../../../../projections/judging/letter-of.ts';
import { sharesOf, type Share } from '../../../../projections/judging/shares.ts';
import { ChoiceField, CommandForm, type Choice } from '../../command-form.tsx';
import { ListTable, NumberHead } from '../../table-box.tsx';
import type { View } from '../../view.ts';
import { roomChoices } from './room-choices.ts';

interface Props {
  readonly view: View;
  readonly heat: AgendaHeat;
  readonly back: string;
}

/** Who marks whom in one heat, and in which room they dance; each by hand. */
export function HeatSharing(props: Props): VNode | null {
  const { view, heat } = props;
  const shares = sharesOf(view.rows, heat);
  if (shares.length === 0) return null;
  const judges = judgeChoices(view, heat);
  return (
    <>
      <h2>Who marks whom</h2>
      <Left shares={shares} />
      <HeatActions {...props} isBegun={shares.some(({ judge }) => judge !== null)} />
      <div class="share-list">
        <ListTable
          label="Who marks whom"
          titles={['#Back', 'Couple', 'Judge', 'Room', 'Give to', 'Move to']}
          items={shares}
          draw={(share) => <ShareRow {...props} share={share} judges={judges} />}
        />
      </div>
    </>
  );
}

function judgeChoices(view: View, heat: AgendaHeat): Choice[] {
  const present = presentJudges(readerOf(view.rows), heat);
  return present.map((judge) => ({ value: judge, word: `Judge ${letterOf(view.rows, judge)}` }));
}

/** Said only where others of the heat have a judge of their own. */
function Left({ shares }: { shares: readonly Share[] }): VNode | null {
  const left = shares.filter(({ judge }) => judge === null);
  if (left.length === 0 || left.length === shares.length) return null;
  const backs = left.map(({ back }) => back).join(', ');
  return <p class="notice refused">{`Without a judge of their own: ${backs}.`}</p>;
}

function HeatActions({ view, heat, back, isBegun }: Props & { isBegun: boolean }): VNode | null {
  if (heat.status === 'closed') return null;
  const heats = [heat.heat];
  const form = { view, back, about: `heat ${heat.label}` };
  const share = { by: 'heat', seed: view.revision, heats };
  return (
    <div class="actions heat-sharing">
      <CommandForm {...form} command="AssignJudges" data={share} label="Share out" />
      {isBegun && (
        <CommandForm {...form} command="ClearAssignment" data={{ heats }} label="Take back" />
      )}
    </div>
  );
}

type RowProps = Props & { readonly share: Share; readonly judges: readonly Choice[] };

function ShareRow(props: RowProps): VNode {
  const { view, share } = props;
  const { room, isManual } = share;
  return (
    <tr>
      <NumberHead>{share.back}</NumberHead>
      <td>{coupleNames(view.rows, share.couple)}</td>
      <td>{judgeWords(view, share)}</td>
      <td class="nowrap">{room === null ? 'none' : `${room}${isManual ? ', by hand' : ''}`}</td>
      <td>
        <GiveForm {...props} />
      </td>
      <td>
        <MoveForm {...props} />
      </td>
    </tr>
  );
}

function judgeWords(view: View, { judge, markers }: Share): string {
  const who = judge === null ? 'every judge' : `judge ${letterOf(view.rows, judge)}`;
  if (markers.length === 0) return who;
  const letters = markers.map((marker) => letterOf(view.rows, marker)).join(', ');
  return `${who}, marked by ${letters}`;
}

function GiveForm({ view, heat, share, judges, back }: RowProps): VNode | null {
  const data = { heat: heat.heat, entry: share.entry, judge: null };
  return (
    <CommandForm
      {...{ view, data, back, command: 'AssignEntry' }}
      label="Give"
      about={`couple ${String(share.back)}`}
    >
      <ChoiceField
        {...{ label: `Judge of ${String(share.back)}`, name: 'field.judge', choices: judges }}
        {...{ chosen: share.judge ?? '', none: 'Every judge' }}
      />
    </CommandForm>
  );
}

function MoveForm({ view, heat, share, back }: RowProps): VNode | null {
  const data = { heat: heat.heat, entry: share.entry, room: null };
  return (
    <CommandForm
      {...{ view, data, back, command: 'MoveToRoom' }}
      label="Move"
      about={`couple ${String(share.back)}`}
    >
      <ChoiceField
        {...{ label: `Room of ${String(share.back)}`, name: 'field.room', choices: roomChoices }}
        {...{ chosen: share.isManual ? (share.room ?? '') : '', none: 'Not chosen' }}
      />
    </CommandForm>
  );
}
