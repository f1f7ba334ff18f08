import type { VerbDeclaration } from '../../adapters/cli/program.ts';
import { backupVerbs } from './backup/backup-verbs.ts';
import { configVerbs } from './config/config-verbs.ts';
import { eventVerbs } from './events/event-verbs.ts';
import { historyVerbs } from './history/history-verbs.ts';
import { machineVerbs } from './machine/machine-verbs.ts';
import { projectionVerbs } from './projection/projection-verbs.ts';
import { tenantVerbs } from './tenant/tenant-verbs.ts';
import { userVerbs } from './user/user-verbs.ts';
import type { Verb } from './verb.ts';

/** Every verb of the program. */
export const verbs: readonly VerbDeclaration<Verb>[] = [
  ...machineVerbs,
  ...configVerbs,
  ...tenantVerbs,
  ...eventVerbs,
  ...projectionVerbs,
  ...historyVerbs,
  ...backupVerbs,
  ...userVerbs,
];

/** What each noun is about. */
export const nouns = {
  tenant: 'showcases',
  events: 'the log of a showcase, or of the index (the administration)',
  projection: 'read models: what pages show, made from the log',
  history: 'what happened, in sentences, and how things were',
  backup: 'copies of logs, vaults and files, and the way back',
  user: 'people who may sign in',
  logs: 'what the processes of this machine write down',
  config: 'what is set on this machine, where each value comes from, and how to change it',
} as const;
