import { randomBytes } from 'node:crypto';
import { encodeQR } from 'qr';
import { lifetime, sessionTokens } from '../../adapters/http/session/session-token.ts';
import { messageOf } from '../../adapters/cli/errors.ts';
import type { ListingState } from '../../domain/listing/state.ts';
import type { JudgeState } from '../../domain/showcase/state.ts';
import { sliceTables } from '../../projections/fold/tables.ts';
import type { DataFolder } from '../data-folder.ts';
import { withReading, withRows } from '../operator/reading.ts';
import { listedShowcases } from '../operator/showcases.ts';
import { demoPath, firstUser } from './prepare-demo.ts';

export interface Started {
  readonly data: DataFolder;
  readonly url: string;
  /** Columns of the terminal, or undefined when nobody reads along. */
  readonly columns: number | undefined;
}

interface JudgeLink {
  readonly letter: string;
  readonly link: string;
}

/**
 * What is printed when serve listens: the addresses to open, in a few lines. What cannot be read
 * for them is named in a line; serve goes on without it.
 */
export async function startLines(started: Started): Promise<string[]> {
  const { url } = started;
  const lines = [
    `Floorcraft listens at ${url}`,
    `Administrator, one-time link (1 h): ${signInLink(started)}`,
  ];
  try {
    const listed = (await listedShowcases(started.data)).filter(({ archived }) => !archived);
    const shown = listed.find(({ path }) => path === demoPath) ?? listed[0];
    return shown ? [...lines, ...(await showcaseLines(started, shown))] : lines;
  } catch (error) {
    return [...lines, `The administration cannot be read: ${messageOf(error)}`];
  }
}

type Shown = Pick<ListingState, 'key' | 'path' | 'title'>;

async function showcaseLines(started: Started, shown: Shown): Promise<string[]> {
  try {
    return await addressesOf(started, shown);
  } catch (error) {
    return [`${shown.title} (${shown.key}) cannot be read: ${messageOf(error)}`];
  }
}

async function addressesOf(started: Started, demo: Shown): Promise<string[]> {
  const base = `${started.url}/showcase/${demo.path}`;
  const judges = await judgeLinks(started, demo.key, base);
  return [
    `${demo.title}: ${base}`,
    ...judges.map(({ letter, link }) => `Judge ${letter}: ${link}`),
    `Hall screen: ${base}hall`,
    `Standings: ${base}standings`,
    `History, ${afterSignIn}: ${base}history`,
    ...qrCodes(judges, started.columns),
    `QR codes of all judges, ${afterSignIn}: ${base}desk/judges`,
  ];
}

/** Pages of those who run the showcase answer nobody else. */
const afterSignIn = 'once the administrator’s link was opened';

function signInLink({ data, url }: Started): string {
  const expires = Math.floor(Date.now() / 1000) + lifetime.signInLink;
  const nonce = randomBytes(12).toString('base64url');
  const tokens = sessionTokens(data.secretKey());
  return `${url}/showcase/sign-in/${tokens.signSignInLink({ user: firstUser, nonce, expires })}`;
}

async function judgeLinks({ data }: Started, key: string, base: string): Promise<JudgeLink[]> {
  const tokens = sessionTokens(data.secretKey());
  const judges = await withReading(data, key, (reading) =>
    withRows(data, reading, (rows) => rows.find(sliceTables.judge)),
  );
  return judges
    .filter(({ dismissed }: JudgeState) => !dismissed)
    .map(({ judge, epoch, letter }) => {
      return { letter, link: `${base}link/${tokens.signJudgeLink(key, { judge, epoch })}` };
    });
}

/** The codes side by side, as many as the terminal is wide; none when it is no terminal. */
function qrCodes(judges: readonly JudgeLink[], columns?: number): string[] {
  if (columns === undefined) return [];
  const blocks = judges.map(codeBlock);
  const width = Math.max(0, ...blocks.flat().map(({ length }) => length)) + 2;
  const perRow = Math.max(1, Math.floor(columns / width));
  const rows = Array.from({ length: Math.ceil(blocks.length / perRow) }, (_, row) =>
    blocks.slice(row * perRow, (row + 1) * perRow),
  );
  return rows.flatMap((row) => sideBySide(row, width));
}

function codeBlock({ letter, link }: JudgeLink): string[] {
  return [`Judge ${letter}`, ...encodeQR(link, 'ascii', { ecc: 'low' }).trimEnd().split('\n')];
}

function sideBySide(blocks: readonly (readonly string[])[], width: number): string[] {
  const height = Math.max(...blocks.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    blocks
      .map((block) => (block[line] ?? '').padEnd(width))
      .join('')
      .trimEnd(),
  );
}
