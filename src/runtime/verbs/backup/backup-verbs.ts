import type { VerbDeclaration } from '../../../adapters/cli/program.ts';
import type { Verb } from '../verb.ts';

const folder = ['<folder>', 'the folder that `backup run` wrote'] as const;
const vaults = ['--vaults <folder>', 'where the vaults are kept; default FOLDER/vaults'] as const;
const dryRun = ['--dry-run', 'say what would happen and change nothing'] as const;

/** Copies that are whole, and the way back. */
export const backupVerbs: readonly VerbDeclaration<Verb>[] = [
  {
    name: 'backup run',
    does: 'copy logs, vaults and files while everybody goes on; again: only what came since',
    arguments: [['[key...]', 'showcases, or index; default all of them and the index']],
    options: [['--to <folder>', 'where the backup lies, or is to lie'], vaults, dryRun],
    examples: [
      'floorcraft backup run --to /media/stick/floorcraft',
      'floorcraft backup run 2026-boston index --to backup --vaults /media/safe/vaults',
    ],
    interrupted: 'Interrupted. The backup is valid; the same command goes on where it stopped.',
    load: async () => (await import('./run.ts')).run,
  },
  {
    name: 'backup list',
    does: 'list what a backup holds',
    arguments: [folder],
    examples: ['floorcraft backup list /media/stick/floorcraft'],
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'backup verify',
    does: 'prove a backup against its manifest and the chain of hashes; exit code 5 names faults',
    arguments: [folder],
    options: [vaults],
    examples: ['floorcraft backup verify /media/stick/floorcraft'],
    load: async () => (await import('./verify.ts')).verify,
  },
  {
    name: 'backup restore',
    does: 'put one showcase, or the index, back; never over a newer log without --force',
    arguments: [['<key>', 'showcase, or index']],
    options: [
      ['--from <folder>', 'the folder that `backup run` wrote'],
      ['--as <key>', 'put it back as another showcase, beside the one it is a copy of'],
      ['--at <moment>', 'only what had happened until then: a revision, 14:05 or "heat 42"'],
      ['--force', 'also over a log that is newer or another; it is kept aside'],
      vaults,
      dryRun,
    ],
    examples: [
      'floorcraft backup restore 2026-boston --from /media/stick/floorcraft --dry-run',
      'floorcraft backup restore 2026-boston --from backup --as 2026/boston/copy/ --at 120',
    ],
    interrupted: 'Interrupted. Look at "floorcraft events verify KEY", then do it again.',
    load: async () => (await import('./restore.ts')).restore,
  },
];
