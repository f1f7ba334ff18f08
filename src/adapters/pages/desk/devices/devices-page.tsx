import type { VNode } from 'preact';
import { seatedJudges } from '../../../../domain/showcase/state.ts';
import { readerOf } from '../../../../projections/fold/slices.ts';
import { sliceTables } from '../../../../projections/fold/tables.ts';
import { fullName } from '../../../../projections/people.ts';
import { Crumb } from '../../crumb.tsx';
import { Layout } from '../../layout.tsx';
import { preciseTime, timeOfDay } from '../../moments.ts';
import { StateMark } from '../../slip/state-mark.tsx';
import { EmptyState, ListTable } from '../../table-box.tsx';
import type { View } from '../../view.ts';
import { agoWords, batteryWords, unsentWords } from './device-words.ts';
import { openMs, type KnownDevice } from './known-device.ts';

interface Heard {
  readonly devices: readonly KnownDevice[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

const lead =
  'Each tablet with a judge’s page on its screen speaks every half minute. What stands here is ' +
  'in memory alone: after a restart it fills again by itself.';

/** The judges' tablets: who is heard, with what unsent; nobody's marks. */
export function devicesPage(view: View, heard: Heard = { devices: [], now: 0 }): VNode {
  const judges = seatedJudges(readerOf(view.rows));
  return (
    <Layout view={view} title="Devices" kind="desk" here="desk/devices">
      <Crumb view={view} path="desk/judges" word="Judges" />
      <h1>Devices</h1>
      <p class="lead">{lead}</p>
      {judges.length === 0 && <EmptyState words="No judge is appointed yet." />}
      <div id="devices" data-fetch-again>
        {judges.map((judge) => (
          <JudgeDevices {...{ view, judge, heard }} />
        ))}
      </div>
    </Layout>
  );
}

interface JudgeProps {
  readonly view: View;
  readonly judge: string;
  readonly heard: Heard;
}

function JudgeDevices({ view, judge, heard }: JudgeProps): VNode {
  const { letter = '', person = '' } = view.rows.get(sliceTables.judge, judge) ?? {};
  const own = heard.devices.filter((one) => one.judge === judge);
  const open = own.filter(({ lastAt }) => heard.now - lastAt < openMs);
  return (
    <section class="card">
      <h2>{`Judge ${letter}, ${fullName(view.rows, person) ?? 'removed'}`}</h2>
      {own.length === 0 && <p>No tablet was heard of.</p>}
      {open.length > 1 && <p>{open.length} tablets are open at once.</p>}
      {own.length > 0 && <DeviceTable {...{ view, letter, own, now: heard.now }} />}
    </section>
  );
}

function DeviceTable(props: {
  readonly view: View;
  readonly letter: string;
  readonly own: readonly KnownDevice[];
  readonly now: number;
}): VNode {
  const { view, letter, own, now } = props;
  return (
    <ListTable
      label={`Tablets of judge ${letter}`}
      titles={['Tablet', 'Heard last', 'Open since', 'Unsent', 'Battery']}
      items={own}
      draw={(device, index) => <DeviceRow {...{ view, device, index, now }} />}
    />
  );
}

function DeviceRow(props: {
  readonly view: View;
  readonly device: KnownDevice;
  readonly index: number;
  readonly now: number;
}): VNode {
  const { view, device, index, now } = props;
  const isOpen = now - device.lastAt < openMs;
  const iso = (at: number): string => new Date(at).toISOString();
  const heard = `${preciseTime(view, iso(device.lastAt))}, ${agoWords(now - device.lastAt)}`;
  return (
    <tr>
      <th scope="row">Tablet {index + 1}</th>
      <td>
        <StateMark state={isOpen ? 'saved' : 'kept'} words={isOpen ? heard : `silent, ${heard}`} />
      </td>
      <td>{timeOfDay(view, iso(device.since))}</td>
      <td>{unsentWords(device.unsent)}</td>
      <td>{batteryWords(device)}</td>
    </tr>
  );
}
