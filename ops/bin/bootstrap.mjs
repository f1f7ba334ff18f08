// Runs before start, test and check. Only what Node itself brings: nothing may be installed yet.
import { ensureBuild } from './lib/ensure-build.mjs';
import { ensurePackages } from './lib/install.mjs';
import { requireNode } from './lib/node-version.mjs';
import { ensureTestTools } from './lib/test-tools.mjs';

const flags = process.argv.slice(2);

requireNode();
await ensurePackages();
if (!flags.includes('--no-build')) await ensureBuild();
if (flags.includes('--test')) ensureTestTools();
