import type { Asides } from '../asides.ts';
import type { DataFolder } from '../data-folder.ts';
import type { AccessLog } from './access-log.ts';
import type { ChildEvent, ChildLimits } from './children/start-child.ts';
import type { CurrentUsers } from './current-users.ts';
import { openMetrics } from './metrics.ts';
import { tellRunningCable } from './requests/tell-rights.ts';
import type { Serving } from './requests/visit.ts';
import { writeServerFile } from './server-file.ts';
import { openSupervisor, type ChildRecord, type Supervisor } from './supervisor.ts';
import { tenantMarks } from './tenant-marks.ts';
import type { WatchedNavigator } from './watch-navigator.ts';

export interface ProcessesOptions {
  readonly data: DataFolder;
  /** The program's entry file, in the folder of the built program. */
  readonly entry: string;
  readonly navigator: WatchedNavigator;
  readonly limits?: Partial<ChildLimits>;
  /** Milliseconds between looks for idle processes, and for those that hang. */
  readonly sweep?: number;
  /** Told what happens to processes, a sentence each. */
  readonly tell: (line: string) => void;
}

/** What serve has when it listens. */
export interface Listening {
  readonly port: number;
  readonly url: string;
  readonly log: AccessLog;
  readonly asides: Asides;
  readonly users: CurrentUsers;
}

/** The processes below serve, and the numbers about them. */
export interface Processes extends Pick<Serving, 'supervisor' | 'metrics'> {
  /** Writes down who runs and what fails: call it when an alarm begins or is over. */
  record(): void;
}

/** Opens the supervisor; whatever happens to a process is counted, logged and told. */
export function openProcesses(options: ProcessesOptions, now: Listening): Processes {
  const { data, entry, navigator, limits = {}, sweep = 1000 } = options;
  const { port, url, log, asides, users } = now;
  const record = recorder(options, now);
  const supervisor: Supervisor = openSupervisor({
    ...{ data, entry, limits, sweep },
    navigator: navigator.current,
    env: { FLOORCRAFT_DATA: data.root, FLOORCRAFT_URL: url, PORT: String(port) },
    onChange: record,
    onEvent(event) {
      metrics.child(event);
      // It has read its log by now.
      if (event.name === 'index' && event.kind === 'running') users.ask();
      if (event.name === 'cable' && event.kind === 'running') void tellRunningCable(telling);
      note(event, options, now);
    },
  });
  const telling = { supervisor, users, navigator: navigator.current };
  const running = (): readonly string[] => supervisor.running();
  const metrics = openMetrics({
    running,
    marks: () => tenantMarks(data, running()),
    alarms: () => asides.alarms().length,
    lostLines: () => log.lost(),
  });
  record();
  return { supervisor, metrics, record };
}

function recorder(
  { data }: ProcessesOptions,
  { port, asides }: Listening,
): (children?: readonly ChildRecord[]) => void {
  const startedAt = new Date().toISOString();
  let last: readonly ChildRecord[] = [];
  return (children = last) => {
    last = children;
    asides.keep('server.json', () => {
      const alarms = asides.alarms().map(({ sentence }) => sentence);
      const content = { pid: process.pid, port, startedAt, children: [...last], alarms };
      writeServerFile(data.server, content);
    });
  };
}

function note(event: ChildEvent, { tell }: ProcessesOptions, { log, asides }: Listening): void {
  log.note({ ...event }, 'process');
  const silent = event.kind === 'silent' ? `${event.reason}, so it is replaced` : undefined;
  asides.report(`process ${event.name}`, silent);
  if (event.kind === 'crashed' || event.kind === 'failed') tell(sentenceAbout(event));
}

const sentenceAbout = ({ name, kind, reason }: ChildEvent): string =>
  kind === 'crashed'
    ? `The process ${name} ended unexpectedly (${reason}); it is started again when it is wanted.`
    : `The process ${name} ${reason}.`;
