import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { asRoot, giveUp, say, sudoPrefix } from './ground.mjs';

const BROWSERS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/** Makes sure that the tests find a Chromium and a Redis server; installs them where it may. */
export function ensureTestTools() {
  const missing = missingTools();
  if (missing.length === 0) return;
  const prefix = isOnPath('apt-get') ? asRoot(spawnSync) : null;
  if (!prefix) giveUp(`The tests need ${missing.join(' and ')}.`, commandFor(missing));
  say(`Installing ${missing.join(' and ')} for the tests, with apt-get ...`);
  aptGet(prefix, ['update', '-qq']);
  const packages = missing.map((name) => (name === 'chromium' ? chromiumPackage() : name));
  aptGet(prefix, ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  const still = missingTools();
  if (still.length > 0) giveUp(`${still.join(' and ')} did not arrive.`, commandFor(still));
}

function missingTools() {
  const hasBrowser = browserFromEnvironment() || BROWSERS.some(isOnPath) || isInPuppeteerCache();
  const tools = [!hasBrowser && 'chromium', !isOnPath('redis-server') && 'redis-server'];
  return tools.filter(Boolean);
}

const browserFromEnvironment = () => isExecutable(process.env.PUPPETEER_EXECUTABLE_PATH);

const isOnPath = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, name)));

function isExecutable(path) {
  try {
    accessSync(path ?? '', constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Puppeteer keeps its browsers as CACHE/chrome/VERSION/... */
function isInPuppeteerCache() {
  const cache = process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer');
  return ['chrome', 'chrome-headless-shell'].some((kind) => listing(join(cache, kind)).length > 0);
}

function listing(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The one without windows where there is one: it takes a third less of the processor. */
function chromiumPackage() {
  const [shell] = BROWSERS;
  return spawnSync('apt-cache', ['show', shell], { stdio: 'ignore' }).status === 0
    ? shell
    : 'chromium';
}

function aptGet(prefix, args) {
  const words = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
  const { status } = spawnSync(words[0], words.slice(1), { stdio: ['ignore', 2, 2] });
  if (status !== 0) giveUp(`apt-get ${args[0]} failed.`, commandFor(missingTools()));
}

function commandFor(missing) {
  const names = missing.join(' ');
  if (process.platform === 'darwin') return `brew install ${names.replace('-server', '')}`;
  return `${sudoPrefix()}apt-get install -y --no-install-recommends ${names}`;
}
