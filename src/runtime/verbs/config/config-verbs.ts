import type { VerbDeclaration } from '../../../adapters/cli/program.ts';
import type { Verb } from '../verb.ts';

const dryRun = ['--dry-run', 'only say what would change in machine.yml'] as const;
const key = ['<key>', 'the names of a setting with dots between them: server.trust_proxy'] as const;

/** What an operator sets: the file machine.yml in the data folder. */
export const configVerbs: readonly VerbDeclaration<Verb>[] = [
  {
    name: 'config show',
    does: 'show every setting, its value and where it comes from',
    examples: ['floorcraft config show', 'FLOORCRAFT_DATA=/srv/data floorcraft config show --json'],
    load: async () => (await import('./show-config.ts')).showConfig,
  },
  {
    name: 'config set',
    does: 'set a value in machine.yml; a serve that runs takes it at once',
    arguments: [key, ['<value>', 'a text, a number, true or false; lists as YAML: "[a, b]"']],
    options: [dryRun],
    examples: [
      'floorcraft config set server.trust_proxy true',
      'floorcraft config set applications.pools.timeout 15m --dry-run',
      'floorcraft config set routes.redirects "[{ from: ^/old/$, to: /showcase/ }]"',
    ],
    load: async () => (await import('./set-config.ts')).setConfig,
  },
  {
    name: 'config unset',
    does: 'take a setting out of machine.yml, so that its default holds again',
    arguments: [key],
    options: [dryRun],
    examples: [
      'floorcraft config unset server.trust_proxy',
      'floorcraft config unset server.hostname --dry-run',
    ],
    load: async () => (await import('./set-config.ts')).unsetConfig,
  },
];
