import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { build } from 'esbuild';
import { foldFingerprint } from './fingerprint.mjs';
import { inRoot, root } from './ground.mjs';

const DAY_MS = 24 * 60 * 60 * 1000;

const EVERYWHERE = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  metafile: true,
  sourcemap: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
};

/**
 * Builds the program and everything browsers load into dist. Files are renamed into place, those
 * that point to others last, so that a running server never meets half a file.
 */
export async function bundle() {
  const [program, ...loaded] = await Promise.all([
    buildProgram(),
    buildForBrowsers('src/adapters/browser/entries', /^entry-.*\.tsx?$/, SCRIPTS),
    buildForBrowsers('src/adapters/styles', /^entry-.*\.css$/, STYLES),
    buildForBrowsers('src/adapters/styles/icons', /\.png$/, { loader: { '.png': 'copy' } }),
  ]);
  const assets = loaded.flatMap(({ outputFiles }) => outputFiles);
  const files = [...assets, ...entryLast(program.outputFiles)];
  for (const file of files) put(file.path, file.contents);
  const outputs = loaded.map(({ metafile }) => metafile.outputs);
  const names = logicalNames(Object.assign({}, ...outputs));
  put(inRoot('dist/public/assets.json'), `${JSON.stringify(names, null, 2)}\n`);
  pruneOldFiles(new Set(files.map((file) => file.path)));
}

/** Packages that are no modules ask for Node's own by `require`. */
const REQUIRE =
  "import { createRequire as toRequire } from 'node:module';" +
  'const require = toRequire(import.meta.url);';

/**
 * Packages are bundled too, but for the one with native code. What is loaded lazily becomes a
 * chunk of its own.
 */
const buildProgram = () =>
  build({
    ...EVERYWHERE,
    entryPoints: { floorcraft: 'src/runtime/main.ts' },
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    splitting: true,
    external: ['better-sqlite3'],
    banner: { js: REQUIRE },
    // Names the code that folds events into state: a snapshot of another fold is ignored.
    define: { FLOORCRAFT_FOLD: JSON.stringify(foldFingerprint()) },
  });

/** Self-contained scripts: also a service worker, which may not be a module everywhere. */
const SCRIPTS = {
  format: 'iife',
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** Older tablets: esbuild unfolds nested rules and writes the prefixes they need. */
const STYLES = { target: ['chrome109', 'firefox115', 'safari15.4'], loader: { '.woff2': 'file' } };

async function buildForBrowsers(folder, pattern, options) {
  const entries = namesIn(folder).filter((name) => pattern.test(name));
  const entryPoints = Object.fromEntries(entries.map((name) => [plain(name), join(folder, name)]));
  if (entries.length === 0) return { outputFiles: [], metafile: { outputs: {} } };
  return build({
    ...EVERYWHERE,
    ...options,
    entryPoints,
    outdir: 'dist/public/assets',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    platform: 'browser',
    minify: true,
  });
}

/** `judge` for `entry-judge.tsx`. */
const plain = (name) => name.replace(/^entry-/, '').replace(/\.[^.]+$/, '');

const entryLast = (files) => [
  ...files.filter((file) => dirname(file.path) !== inRoot('dist')),
  ...files.filter((file) => dirname(file.path) === inRoot('dist')),
];

/** `judge.js` for `entry-judge.ts`, and a font under its own name: what pages ask for. */
function logicalNames(outputs) {
  const named = Object.entries(outputs).flatMap(([path, { entryPoint, inputs }]) => {
    if (path.endsWith('.map')) return [];
    const source = basename(entryPoint ?? Object.keys(inputs)[0] ?? path);
    return [[`${plain(source)}${extname(path)}`, basename(path)]];
  });
  return Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function put(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, contents);
  renameSync(unfinished, path);
}

/** A server that still runs an older build loads its chunks and scripts for a day longer. */
function pruneOldFiles(current) {
  for (const folder of ['dist/chunks', 'dist/public/assets']) {
    const paths = namesIn(folder).map((name) => inRoot(folder, name));
    for (const path of paths) if (!current.has(path) && isOlderThanADay(path)) rmSync(path);
  }
}

const namesIn = (folder) => (existsSync(inRoot(folder)) ? readdirSync(inRoot(folder)) : []);

const isOlderThanADay = (path) => Date.now() - statSync(path).mtimeMs > DAY_MS;
