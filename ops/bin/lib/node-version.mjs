import { giveUp } from './ground.mjs';

const OLDEST = [20, 19];

/** Whether a version such as `20.19.0` can run the program. */
export function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** Ends with one sentence when this Node is too old. */
export function requireNode(version = process.versions.node) {
  if (isNewEnough(version)) return;
  giveUp(
    `Floorcraft needs Node ${OLDEST.join('.')} or newer; this is ${version}.`,
    'nvm install 22   (or take Node 22 from nodejs.org)',
  );
}
