import { Counter, Gauge, Registry } from 'prom-client';
import type { ChildEvent } from './children/start-child.ts';

export interface Metrics {
  answered(status: number): void;
  child(event: ChildEvent): void;
  /** The text Prometheus reads. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** Numbers about the machine; none says anything about a person. */
export function openMetrics(running: () => number): Metrics {
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
    collect: (): void => gauge.set(running()),
  });
  return {
    answered: (status) => requests.inc({ status: `${String(Math.floor(status / 100))}xx` }),
    child: ({ kind }) => children.inc({ event: kind }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
