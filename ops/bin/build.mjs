import { buildNow } from './lib/ensure-build.mjs';

await buildNow();
