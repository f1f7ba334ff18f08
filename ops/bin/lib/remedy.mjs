import { sudoPrefix } from './ground.mjs';

const COMPILER = /find Python|not found: make|make: not found|g\+\+: |c\+\+: |No C\+\+ compiler/i;

const REMEDIES = [
  [/spawn npm ENOENT/, () => 'install npm (it comes with Node from nodejs.org)'],
  [/ENOSPC/, () => 'df -h .   (the disk is full; make room, then start again)'],
  [/EACCES|EPERM/, () => `${sudoPrefix()}chown -R "$(id -u)" . ~/.npm`],
  [/in sync|EUSAGE/, () => 'npm install   (package.json and package-lock.json differ)'],
  [/EBADENGINE/, () => 'nvm install 22   (or take Node 22 from nodejs.org)'],
  [COMPILER, () => compilerCommand(process.platform)],
  [/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT/, () => 'npm ping   (no way to npm)'],
];

/** The one command that mends a failed `npm ci`, from what it printed. */
export function remedyFor(errors) {
  const [, command] = REMEDIES.find(([pattern]) => pattern.test(errors)) ?? [];
  return command ? command() : 'npm ci --loglevel verbose   (shows what went wrong)';
}

function compilerCommand(platform) {
  if (platform === 'darwin') return 'xcode-select --install';
  return `${sudoPrefix()}apt-get install -y python3 make g++`;
}
