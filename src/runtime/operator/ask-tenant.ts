import { existsSync } from 'node:fs';
import type { DataFolder } from '../data-folder.ts';
import { askControl } from '../serve/children/ask-control.ts';
import type { ControlAnswer, ControlQuestion } from '../serve/children/ask-control.ts';
import { runFolder, socketPath } from '../socket-path.ts';

export interface Asked extends Omit<ControlQuestion, 'timeout'> {
  /** Milliseconds without a byte after which nobody is there; default ten minutes. */
  readonly patience?: number;
}

/** What a tenant's running process answers on its private socket; undefined when none listens. */
export function askTenant(
  data: DataFolder,
  key: string,
  { patience = 600_000, ...question }: Asked,
): Promise<ControlAnswer | undefined> {
  if (!existsSync(runFolder(data.root))) return Promise.resolve(undefined);
  return askControl(socketPath(data.root, key), { ...question, timeout: patience });
}
