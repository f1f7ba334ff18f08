import type { BrowserContext, Page } from 'puppeteer';
import { openPage } from './browser.ts';
import type { Client, Demo } from './demo.ts';
import { signature } from './signature.ts';

interface Command {
  readonly type: string;
  readonly data: object;
}

const judges = ['a', 'b', 'c', 'd', 'e'];

/**
 * Brings the demonstration to where every state is to be seen: a round signed and recalled, a
 * letter heat half marked, numbers published, a solo to come, the final on the floor.
 */
export async function markDemo(demo: Demo): Promise<Client> {
  const admin = await demo.signIn('Administrator');
  const clients = await Promise.all(
    judges.map(async (letter) => demo.signIn(`Judge ${letter.toUpperCase()}`)),
  );
  const everyJudge = (commandsOf: (judge: string) => Command[]): Promise<unknown> =>
    Promise.all(clients.map((client, at) => client.accept(...commandsOf(judgeId(at)))));
  const go = (type: string, data: object): Promise<void> => admin.accept({ type, data });
  await everyJudge((judge) => [0, 1, 2].flatMap((dance) => callbacks(judge, dance)));
  await go('RecallEntries', { contest: '101-1', round: 1, entries: entries('101-1', 6) });
  await go('CallHeat', { heat: '102' });
  await everyJudge((judge) => marks(['heat.102', judge], entries('102-1', 3), ['GH', 'G', 'S']));
  await go('CallHeat', { heat: '103' });
  await everyJudge((judge) => [
    ...marks(['heat.103', judge], entries('103-1', 5), [91, 84, 84, 77, 70]),
    sign('heat.103', judge),
  ]);
  await go('PublishResults', { contest: '103-1' });
  await go('CallHeat', { heat: '105' });
  await everyJudge((judge) => final(judge));
  return admin;
}

/** What is missing in the letter heat, and its signatures, as the desk keys them in. */
export function restOfLetters(): Command[] {
  return judges.flatMap((letter) => {
    const card = ['heat.102', `judge-${letter}`] as const;
    const couples = ['102-1-4', ...entries('102-2', 3)];
    return [...marks(card, couples, ['B', 'GH', 'G', 'S']), sign(...card)];
  });
}

/** Opens a page with a session's cookies, as its device would. */
export async function visit(context: BrowserContext, cookie: string): Promise<Page> {
  const cookies = cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), domain: 'localhost', path: '/' };
  });
  if (cookie !== '') await context.setCookie(...cookies);
  return openPage(context);
}

function judgeId(at: number): string {
  return `judge-${judges[at] ?? ''}`;
}

function entries(contest: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${contest}-${String(index + 1)}`);
}

function callbacks(judge: string, dance: number): Command[] {
  const sheet = `101-1.r1.d${String(dance)}`;
  const given = marks([sheet, judge, dance], entries('101-1', 6), [1, 1, 1, 1, 1, 1]);
  return [...given, sign(sheet, judge)];
}

/** Judge A leaves two dances open, with two couples placed in the first. */
function final(judge: string): Command[] {
  const dances = judge === 'judge-a' ? [0] : [0, 1, 2];
  const count = judge === 'judge-a' ? 2 : 6;
  return dances.flatMap((dance) => {
    const sheet = `101-1.r2.d${String(dance)}`;
    const given = marks([sheet, judge, dance], entries('101-1', count), [1, 2, 3, 4, 5, 6]);
    return count === 6 ? [...given, sign(sheet, judge)] : given;
  });
}

function marks(
  [sheet, judge, dance = 0]: readonly [string, string, number?],
  of: readonly string[],
  given: readonly (string | number)[],
): Command[] {
  return of.map((entry, index) => ({
    type: 'RecordMark',
    data: { sheet, judge, entry, dance, mark: given[index] },
  }));
}

function sign(sheet: string, judge: string): Command {
  return signature({ sheet, judge });
}
