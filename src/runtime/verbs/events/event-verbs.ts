import type { VerbDeclaration } from '../../../adapters/cli/program.ts';
import type { Verb } from '../verb.ts';

const key = ['<key>', 'key or path of a showcase, or index'] as const;
const sealed = ['--sealed', 'leave personal data sealed, as it stands in the log'] as const;

/** The log of a tenant. */
export const eventVerbs: readonly VerbDeclaration<Verb>[] = [
  {
    name: 'events list',
    does: 'list the events of a log, oldest first',
    arguments: [key],
    options: [
      ['--from <revision>', 'first revision'],
      ['--to <revision>', 'last revision'],
      ['--type <type>', 'only events of this type'],
      ['--subject <subject>', 'only about this; ending in / everything below'],
      ['--limit <n>', 'at most so many'],
      sealed,
    ],
    examples: [
      'floorcraft events list 2026-boston --type MarkRecorded --limit 20',
      'floorcraft events list index --from 10 --to 20 --json',
    ],
    load: async () => (await import('./list-events.ts')).listEvents,
  },
  {
    name: 'events show',
    does: 'show one event with all it carries',
    arguments: [key, ['<revision>', 'its place in the log, from 0']],
    options: [sealed],
    examples: ['floorcraft events show 2026-boston 120'],
    load: async () => (await import('./show-event.ts')).showEvent,
  },
  {
    name: 'events tail',
    does: 'show the newest events, and with --follow those to come',
    arguments: [key],
    options: [['--lines <n>', 'how many; default 10'], ['--follow', 'go on until Ctrl-C'], sealed],
    examples: ['floorcraft events tail 2026-boston --follow'],
    interrupted: '',
    load: async () => (await import('./tail-events.ts')).tailEvents,
  },
  {
    name: 'events verify',
    does: 'prove that a log was neither altered nor cut',
    arguments: [key],
    examples: ['floorcraft events verify 2026-boston', 'floorcraft events verify index --json'],
    load: async () => (await import('./verify-events.ts')).verifyEvents,
  },
];
