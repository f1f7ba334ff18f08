import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './source-tree.ts';

/** The program as it is shipped, for tests of whole processes; `npm test` builds it first. */
export function builtProgram(): string {
  const program = join(repositoryRoot, 'dist/floorcraft.js');
  if (!existsSync(program)) throw new Error('The program is not built: npm run build');
  return program;
}
