import { existsSync } from 'node:fs';
import { readStamp, sourcesFingerprint, writeStamp } from './fingerprint.mjs';
import { giveUp, inRoot, say } from './ground.mjs';

const STAMP = 'dist/.stamp';

/** Builds when the sources are not those that dist was built from. */
export async function ensureBuild() {
  const isCurrent = readStamp(STAMP) === sourcesFingerprint();
  if (isCurrent && existsSync(inRoot('dist/floorcraft.js'))) return;
  await buildNow();
}

/** Builds, and stamps dist with the sources as they were when the build began. */
export async function buildNow() {
  say('Building dist from src ...');
  const sources = sourcesFingerprint();
  const { bundle } = await import('./bundle.mjs');
  try {
    await bundle();
  } catch (error) {
    if (!error.errors) say(error.stack);
    giveUp('The build failed.', 'npm run build   (after mending what is named above)');
  }
  writeStamp(STAMP, sources);
}
