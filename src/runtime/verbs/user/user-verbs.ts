import type { VerbDeclaration } from '../../../adapters/cli/program.ts';
import type { Verb } from '../verb.ts';

const dryRun = ['--dry-run', 'say what would happen and change nothing'] as const;
const id = ['<user>', 'id of the user'] as const;

/** People who may sign in. */
export const userVerbs: readonly VerbDeclaration<Verb>[] = [
  {
    name: 'user list',
    does: 'list the people who may sign in, with their roles',
    examples: ['floorcraft user list', 'floorcraft user list --json'],
    load: async () => (await import('./list-users.ts')).listUsers,
  },
  {
    name: 'user add',
    does: 'add a person who may sign in',
    arguments: [['<name>', 'as people know them']],
    options: [
      ['--id <id>', 'short name in lower case; default made of the name'],
      ['--role <role>', 'administrator, chairman, desk, emcee, dj, display or studio-owner'],
      ['--showcase <key>', 'only for this showcase; default all'],
      dryRun,
    ],
    examples: [
      'floorcraft user add "Ada Example" --id ada --role administrator',
      'floorcraft user add "Ben Sample" --id ben --role desk --showcase 2026-boston --dry-run',
    ],
    load: async () => (await import('./add-user.ts')).addUser,
  },
  {
    name: 'user remove',
    does: 'take away all roles of a person and end their sessions',
    arguments: [id],
    options: [dryRun],
    examples: ['floorcraft user remove ben', 'floorcraft user remove ben --dry-run'],
    load: async () => (await import('./remove-user.ts')).removeUser,
  },
  {
    name: 'user link',
    does: 'print a link with which a person signs in once, within an hour',
    arguments: [id],
    examples: ['floorcraft user link ada', 'floorcraft user link ada --json | jq -r .url'],
    load: async () => (await import('./link-user.ts')).linkUser,
  },
];
