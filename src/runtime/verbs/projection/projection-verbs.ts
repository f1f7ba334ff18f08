import type { VerbDeclaration } from '../../../adapters/cli/program.ts';
import type { Verb } from '../verb.ts';

const key = ['<key>', 'key or path of a showcase, or index'] as const;

/** The read models of a tenant. */
export const projectionVerbs: readonly VerbDeclaration<Verb>[] = [
  {
    name: 'projection list',
    does: 'list the projections of a tenant and how far they have seen the log',
    arguments: [key],
    examples: ['floorcraft projection list 2026-boston'],
    load: async () => (await import('./list-projections.ts')).listProjections,
  },
  {
    name: 'projection compare',
    does: 'compare the live read model with what the log gives; exit code 5 when they differ',
    arguments: [key],
    examples: ['floorcraft projection compare 2026-boston'],
    load: async () => (await import('./compare-projections.ts')).compareProjections,
  },
  {
    name: 'projection rebuild',
    does: 'build the read model anew beside the live one, compare, and swap; marking goes on',
    arguments: [key],
    examples: ['floorcraft projection rebuild 2026-boston'],
    interrupted: 'Interrupted. What was built is kept: the same command goes on from there.',
    load: async () => (await import('./rebuild-projections.ts')).rebuildProjections,
  },
];
