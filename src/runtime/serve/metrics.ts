import { Counter, Gauge, Registry } from 'prom-client';
import type { ChildEvent } from './children/start-child.ts';
import type { TenantMarks } from './tenant-marks.ts';

export interface Metrics {
  answered(status: number): void;
  child(event: ChildEvent): void;
  /** The text Prometheus reads. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** Numbers about the machine and its showcases; none says anything about a person. */
export function openMetrics(
  running: () => readonly string[],
  marks: () => Promise<readonly TenantMarks[]>,
  alarms: () => number,
): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: 'floorcraft_requests_total',
    help: 'Requests answered, by the hundred of their status.',
    labelNames: ['status'],
    registers,
  });
  const children = new Counter({
    name: 'floorcraft_child_events_total',
    help: 'Processes that began to run, failed to start, crashed or were stopped.',
    labelNames: ['event'],
    registers,
  });
  const gauge: Gauge = new Gauge({
    name: 'floorcraft_children_running',
    help: 'Processes running now.',
    registers,
    collect: (): void => gauge.set(running().length),
  });
  showAlarms(registers, alarms);
  const show = marksGauges(registers);
  return {
    answered: (status) => requests.inc({ status: `${String(Math.floor(status / 100))}xx` }),
    child: ({ kind }) => children.inc({ event: kind }),
    text: async () => {
      show(await marks());
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

function showAlarms(registers: Registry[], alarms: () => number): void {
  const gauge: Gauge = new Gauge({
    name: 'floorcraft_alarms',
    help: 'What serve does beside answering and that fails now: logs, server.json.',
    registers,
    collect: (): void => gauge.set(alarms()),
  });
}

/** Two gauges of every running showcase; one that has stopped goes from both. */
function marksGauges(registers: Registry[]): (all: readonly TenantMarks[]) => void {
  const labelNames = ['tenant'] as const;
  const wanted = new Gauge({
    name: 'floorcraft_marks_wanted',
    help: 'Marks wanted of all judges in the heats a running showcase has called.',
    labelNames,
    registers,
  });
  const given = new Gauge({
    name: 'floorcraft_marks_given',
    help: 'Those of them that are on the server.',
    labelNames,
    registers,
  });
  return (all) => {
    wanted.reset();
    given.reset();
    for (const marks of all) {
      wanted.set({ tenant: marks.tenant }, marks.wanted);
      given.set({ tenant: marks.tenant }, marks.given);
    }
  };
}
