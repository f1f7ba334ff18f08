import type { VerbDeclaration } from '../../../adapters/cli/program.ts';
import type { Verb } from '../verb.ts';

/** Showcases as a whole. */
export const tenantVerbs: readonly VerbDeclaration<Verb>[] = [
  {
    name: 'tenant list',
    does: 'list all showcases, with the end of each log',
    options: [['--archived', 'archived ones as well']],
    examples: ['floorcraft tenant list', 'floorcraft tenant list --json | jq -r .key'],
    load: async () => (await import('./list-tenants.ts')).listTenants,
  },
  {
    name: 'tenant add',
    does: 'create a showcase',
    arguments: [['<path>', 'path or key, e.g. 2026/boston/']],
    options: [
      ['--title <title>', 'what people call it'],
      ['--start <date>', 'first day, e.g. 2026-05-02'],
      ['--end <date>', 'last day; default the first'],
      ['--time-zone <zone>', "IANA name; default this machine's"],
      ['--locale <locale>', 'how dates are written; default en-US'],
      ['--dry-run', 'say what would happen and change nothing'],
    ],
    examples: [
      'floorcraft tenant add 2026/boston/ --title "Boston Open" --start 2026-05-02',
      'floorcraft tenant add 2026/boston/ --title "Boston Open" --start 2026-05-02 --dry-run',
    ],
    load: async () => (await import('./add-tenant.ts')).addTenant,
  },
  {
    name: 'tenant import',
    does: 'import a competition file, or one competition of a published list, as a showcase',
    arguments: [['<file>', 'JSON, or JSON compressed with gzip']],
    options: [
      ['--as <key>', 'key or path of the showcase, e.g. 2026-boston'],
      ['--event <title>', 'which competition of a list'],
      ['--time-zone <zone>', 'where a list was danced; default UTC'],
      ['--locale <locale>', 'how dates of a list are written; default en-US'],
      ['--dry-run', 'check everything and change nothing'],
    ],
    examples: [
      'floorcraft tenant import ops/seeds/nebraska-demo.json --as 2021-nebraska',
      'floorcraft tenant import list.json.gz --event "Boston Open" --as 2026/boston/ --dry-run',
    ],
    interrupted: 'Interrupted. The same command goes on where it stopped.',
    load: async () => (await import('./import-tenant.ts')).importTenant,
  },
  {
    name: 'tenant import-unsent',
    does: 'send the marks that a tablet saved because it could not send them',
    arguments: [
      ['<key>', 'showcase, e.g. 2026-boston'],
      ['<file>', 'the file from the tablet, or the texts of its QR codes'],
    ],
    options: [['--dry-run', 'say what would become of each and change nothing']],
    examples: [
      'floorcraft tenant import-unsent 2026-boston unsent-judge-c.json --dry-run',
      'floorcraft tenant import-unsent 2026-boston unsent-judge-c.json',
    ],
    load: async () => (await import('./import-unsent.ts')).importUnsent,
  },
  {
    name: 'tenant coverage',
    does: 'list how far each judge is with each heat that was called',
    arguments: [['<key>', 'showcase, e.g. 2026-boston']],
    options: [['--missing', 'only where marks are missing']],
    examples: [
      'floorcraft tenant coverage 2026-boston --missing',
      'floorcraft tenant coverage 2026-boston --json | jq "select(.late > 0)"',
    ],
    load: async () => (await import('./coverage.ts')).listCoverage,
  },
];
