import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { messageOf } from '../../../adapters/cli/errors.ts';
import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { type Column, printList } from '../../../adapters/cli/output.ts';
import { openDatabase } from '../../../adapters/sqlite/open-database.ts';
import { makePrivateFolder, type DataFolder } from '../../data-folder.ts';
import { portWanted, runningServer } from '../../operator/running-server.ts';
import { socketPath } from '../../socket-path.ts';
import { readOptions, type Verb } from '../verb.ts';

interface Check {
  readonly check: string;
  /** `note`: serving goes on without it. */
  readonly result: 'ok' | 'note' | 'failed';
  readonly says: string;
}

const columns: readonly Column<Check>[] = [
  { title: 'CHECK', value: ({ check }) => check },
  { title: 'RESULT', value: ({ result }) => result },
  { title: 'SAYS', value: ({ says }) => says },
];

/** `doctor`: what serving needs, each with what to do where it is missing. */
export const doctor: Verb = async (call) => {
  const { json } = readOptions(call, {});
  const { data } = call;
  const rows = [
    checkNode(),
    trying('data folder', () => checkFolder(data)),
    trying('sqlite', checkDurability),
    trying('sockets', () => `${path.dirname(socketPath(data.root, 'index'))} can be used`),
    await checkPort(data),
    checkChromium(),
  ];
  await printList(call.terminal, { rows, columns, json, empty: '' });
  return rows.some(({ result }) => result === 'failed') ? exitCodes.failed : exitCodes.ok;
};

function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isEnough = major > 20 || (major === 20 && minor >= 19);
  const says = isEnough ? process.version : `${process.version}: use Node 20.19 or newer`;
  return { check: 'node', result: isEnough ? 'ok' : 'failed', says };
}

function trying(check: string, work: () => string): Check {
  try {
    return { check, result: 'ok', says: work() };
  } catch (error) {
    return { check, result: 'failed', says: messageOf(error) };
  }
}

function checkFolder(data: DataFolder): string {
  makePrivateFolder(data.root);
  rmSync(mkdtempSync(path.join(data.root, '.doctor-')), { recursive: true });
  return `${data.root} can be written`;
}

/** The connection itself asserts that it has the durability it was asked for. */
function checkDurability(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'floorcraft-doctor-'));
  try {
    openDatabase({ file: path.join(folder, 'probe.db'), synchronous: 'FULL' }).close();
    return 'a log is on the disk before it is answered (synchronous=FULL)';
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function checkPort(data: DataFolder): Promise<Check> {
  const check = 'port';
  const running = runningServer(data);
  if (running)
    return { check, result: 'ok', says: `${running.port} is served by process ${running.pid}` };
  const port = portWanted(data);
  const error = await listenError(port);
  if (error === undefined) return { check, result: 'ok', says: `${port} is free` };
  return { check, result: 'failed', says: `${port} cannot be had (${error}): choose another PORT` };
}

function listenError(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => {
      resolve(messageOf(error));
    });
    server.listen(port, () => {
      server.close(() => {
        resolve(undefined);
      });
    });
  });
}

/** Pages become PDF with it; everything else goes without. */
function checkChromium(): Check {
  const check = 'chromium';
  const named = process.env['PUPPETEER_EXECUTABLE_PATH'];
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const all = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  const found = [...(named ? [named] : []), ...all].find((file) => existsSync(file));
  if (found !== undefined) return { check, result: 'ok', says: found };
  return { check, result: 'note', says: 'not found: install chromium to print pages as PDF' };
}
