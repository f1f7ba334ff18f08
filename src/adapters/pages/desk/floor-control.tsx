import type { VNode } from 'preact';
import { agendaOf, marksIn, type AgendaHeat } from '../../../projections/agenda.ts';
import { floorOf } from '../../../projections/floor.ts';
import { ChoiceField, CommandForm } from '../command-form.tsx';
import { WayLine } from '../crumb.tsx';
import { pathTo } from '../links.ts';
import { dancesOf, partWords } from '../on-floor.ts';
import { mayOpen, staff } from '../roles.ts';
import { EmptyState } from '../table-box.tsx';
import type { View } from '../view.ts';

interface Props {
  readonly view: View;
  readonly back: string;
}

/** What is on the floor and what can be done about it; changes live. */
export function FloorControl({ view, back }: Props): VNode {
  const { now, next } = floorOf(view.rows);
  return (
    <section id="floor-control" class="card floor-control" aria-label="Floor">
      <h2>On the floor</h2>
      {!now && <p class="lead">No heat is on the floor.</p>}
      {now && <OnFloor view={view} heat={now} back={back} />}
      <div class="actions">
        <CallNext view={view} next={next[0]} back={back} />
      </div>
    </section>
  );
}

function OnFloor({ view, heat, back }: Props & { heat: AgendaHeat }): VNode {
  const form = { view, data: { heat: heat.heat }, about: `heat ${heat.label}`, back };
  const what = `${partWords(heat).join('; ')} · ${dancesOf(heat).join(', ')}`;
  return (
    <>
      <p class="lead">
        <a href={pathTo(view, `desk/heats/${heat.heat}`)}>Heat {heat.label}</a>, {what}
      </p>
      <div class="actions">
        <CommandForm {...form} command="CloseHeat" label="Close" icon="check" />
        {marksIn(view.rows, heat.heat) === 0 && (
          <CommandForm {...form} command="WithdrawCall" label="Withdraw call" />
        )}
      </div>
    </>
  );
}

/** One button for the usual case. */
function CallNext({ view, next, back }: Props & { next: AgendaHeat | undefined }): VNode {
  if (!next) return <NoNext view={view} />;
  const form = { view, data: { heat: next.heat }, label: `Call heat ${next.label}`, back };
  return <CommandForm {...form} command="CallHeat" tone="main" icon="call-heat" />;
}

function NoNext({ view }: { view: View }): VNode {
  const toContests = pathTo(view, 'desk/entries');
  return (
    <EmptyState words={noNext}>
      {mayOpen(staff, view.actor.kind) && <WayLine href={toContests}>Go to the contests</WayLine>}
    </EmptyState>
  );
}

const noNext = 'No heat is waiting. Heats are scheduled on a contest’s own page.';

/** Any heat that is not on the floor; changes live, apart from what every mark may alter. */
export function OtherHeats({ view, back }: Props): VNode {
  return (
    <div id="other-heats">
      <CallAny view={view} back={back} />
    </div>
  );
}

/** A choice of heats, danced ones last. */
function CallAny({ view, back }: Props): VNode | null {
  const heats = agendaOf(view.rows).filter(({ status }) => status !== 'called');
  if (heats.length === 0) return null;
  const toCome = heats.filter(({ status }) => status === 'scheduled');
  const danced = heats.filter(({ status }) => status === 'closed');
  const choices = [...toCome, ...danced].map(({ heat, label, status }) => ({
    value: heat,
    word: status === 'closed' ? `${label} (danced)` : label,
  }));
  return (
    <CommandForm view={view} command="CallHeat" data={{}} label="Call this heat" back={back}>
      <ChoiceField label="Another heat" name="field.heat" choices={choices} />
    </CommandForm>
  );
}
