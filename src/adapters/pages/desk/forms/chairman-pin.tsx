import type { VNode } from 'preact';
import { theChairman } from '../../../../domain/chairman/state.ts';
import { sliceTables } from '../../../../projections/fold/tables.ts';
import { CommandForm, maySend, Opened } from '../../command-form.tsx';
import { PinField } from '../../pin-field.tsx';
import type { View } from '../../view.ts';

interface Props {
  readonly view: View;
  readonly back: string;
}

/** Whether there is a PIN, and for who may set it the form: the PIN itself is never shown. */
export function ChairmanPinCard({ view, back }: Props): VNode {
  const hasPin = typeof view.rows.get(sliceTables.chairman, theChairman)?.pin === 'string';
  const mayChange = maySend(view, 'SetChairmanPin');
  return (
    <section class="card" id="chairman-pin">
      <h2>PIN of the chairman</h2>
      <p>
        {hasPin ? 'A PIN is set.' : 'No PIN is set.'} With it the chairman reopens a signed
        scorecard on the judge's own tablet, with a reason.
      </p>
      {mayChange && <SetPin view={view} hasPin={hasPin} />}
      {mayChange && hasPin && <RemovePin view={view} back={back} />}
    </section>
  );
}

function SetPin({ view, hasPin }: { view: View; hasPin: boolean }): VNode {
  return (
    <Opened view={view} word={hasPin ? 'Set another PIN' : 'Set a PIN'}>
      <form class="command" method="post" action={`${view.base}desk/chairman-pin`}>
        <PinField label="PIN, four to eight digits" name="pin" />
        <PinField label="PIN again" name="again" />
        <button class="button main">Set the PIN</button>
      </form>
    </Opened>
  );
}

function RemovePin({ view, back }: Props): VNode {
  const form = { view, back, data: {}, label: 'Remove the PIN' };
  return <CommandForm {...form} command="RemoveChairmanPin" tone="grave" />;
}
