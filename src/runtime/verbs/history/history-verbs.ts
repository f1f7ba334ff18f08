import type { VerbDeclaration } from '../../../adapters/cli/program.ts';
import type { Verb } from '../verb.ts';

const key = ['<key>', 'key or path of a showcase, or index'] as const;

/** What happened, in sentences. */
export const historyVerbs: readonly VerbDeclaration<Verb>[] = [
  {
    name: 'history log',
    does: 'tell what happened, newest first: who, when, from which device',
    arguments: [key],
    options: [
      ['--judge <judge>', 'letter or id'],
      ['--heat <heat>', 'announced number or id'],
      ['--couple <couple>', 'id or back number'],
      ['--contest <contest>', 'id or title'],
      ['--before <revision>', 'only what came before'],
      ['--limit <n>', 'at most so many; default 50'],
    ],
    examples: [
      'floorcraft history log 2026-boston --judge A --heat 42',
      'floorcraft history log index --limit 5 --json',
    ],
    load: async () => (await import('./log-history.ts')).logHistory,
  },
  {
    name: 'history at',
    does: 'show a tenant as it was: after a revision, at a time, or after a heat',
    arguments: [key, ['[revision]', 'a place in the log, a time, or a heat']],
    options: [['--at <moment>', '14:05, "2026-05-02 14:05", "heat 42" or a revision']],
    examples: [
      'floorcraft history at 2026-boston 120',
      'floorcraft history at 2026-boston --at 14:05',
      'floorcraft history at 2026-boston --at "heat 42" --json',
    ],
    load: async () => (await import('./history-at.ts')).historyAt,
  },
];
