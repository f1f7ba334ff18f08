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

/** What is asked each time the metrics are read. */
export interface MetricsSources {
  /** The names of the processes that run. */
  readonly running: () => readonly string[];
  readonly marks: () => Promise<readonly TenantMarks[]>;
  /** How many conveniences fail now. */
  readonly alarms: () => number;
  /** How many lines of serve's log could not be kept. */
  readonly lostLines: () => number;
}

/** Numbers about the machine and its showcases; none says anything about a person. */
export function openMetrics({ running, marks, alarms, lostLines }: MetricsSources): Metrics {
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
  const show = (name: string, help: string, now: () => number): void => {
    const gauge: Gauge = new Gauge({ name, help, registers, collect: () => gauge.set(now()) });
  };
  show('floorcraft_children_running', 'Processes running now.', () => running().length);
  show('floorcraft_alarms', 'What serve does beside answering and that fails now.', alarms);
  show('floorcraft_log_lines_lost', 'Lines of serve’s log lost since its start.', lostLines);
  const showMarks = marksGauges(registers);
  return {
    answered: (status) => requests.inc({ status: `${String(Math.floor(status / 100))}xx` }),
    child: ({ kind }) => children.inc({ event: kind }),
    text: async () => {
      showMarks(await marks());
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
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
