import { randomBytes } from 'node:crypto';
import { setTimeout as rest } from 'node:timers/promises';
import { createMemoryStorage } from '../../src/adapters/browser/outbox/memory-storage.ts';
import { createOutbox, type Outbox } from '../../src/adapters/browser/outbox/outbox-core.ts';
import { postCommands } from '../../src/adapters/browser/outbox/post-commands.ts';
import type { JudgeNews, SlipHeat } from '../../src/adapters/pages/slip/facts/slip-types.ts';
import { trusted, uuidV7 } from '../../src/domain/identity.ts';
import type { Outcome } from '../../src/domain/message.ts';
import type { CardCommand } from '../../src/domain/scorecard/card.ts';
import { eventually } from '../support/eventually.ts';
import { signIn, type Client } from './client.ts';
import type { Dice } from './dice.ts';
import { openEar, streamsOf, type Ear, type Heard } from './ear.ts';
import { tapsOf } from './taps-of.ts';

/** One tap: when it was made, what it said, and where it stands in the log. */
export interface Tap {
  readonly commandId: string;
  readonly command: CardCommand;
  /** Milliseconds of this process's own clock. */
  readonly at: number;
  revision: number;
  refused: string | undefined;
}

export interface SimulatedJudge {
  readonly judge: string;
  /** Everything this judge ever tapped, in order. */
  readonly taps: readonly Tap[];
  /** Marks and signs every sheet of the heat, as soon as the tablet has heard of its call. */
  mark(heat: string): Promise<void>;
  close(): void;
}

export interface JudgeOptions {
  readonly link: string;
  /** The showcase's public path. */
  readonly base: string;
  readonly dice: Dice;
  readonly pause: number;
}

/** Signs a tablet in and lets it listen to its own stream. */
export async function openJudge(options: JudgeOptions): Promise<SimulatedJudge> {
  const judge = /\/link\/([^.]+)\./.exec(options.link)?.[1] ?? '';
  const client = await signIn(options.link);
  const page = await client.page(`${options.base}judge/`);
  const tablet: Tablet = {
    ...options,
    judge,
    client,
    news: undefined,
    heats: new Map(),
    taps: new Map(),
  };
  take(tablet, newsIn(page));
  const hear = (message: Heard): void => void listen(tablet, message);
  const ear: Ear = await openEar(client.origin, streamsOf(page), hear);
  const box = openBox(tablet);
  return {
    judge,
    get taps() {
      return [...tablet.taps.values()];
    },
    mark: (heat) => mark(tablet, box, heat),
    close: () => ear.close(),
  };
}

interface Tablet extends JudgeOptions {
  readonly judge: string;
  readonly client: Client;
  readonly taps: Map<string, Tap>;
  news: JudgeNews | undefined;
  /** As last told; marks alone tell of no heat. */
  readonly heats: Map<string, SlipHeat>;
}

/** What cannot be told as news is fetched, as pages do. */
async function listen(tablet: Tablet, { html }: Heard): Promise<void> {
  const fetched = html.includes('action="refresh"');
  take(tablet, newsIn(fetched ? await tablet.client.page(`${tablet.base}judge/`) : html));
}

function take(tablet: Tablet, news: JudgeNews | undefined): void {
  if (!news || news.clock < (tablet.news?.clock ?? -2)) return;
  tablet.news = news;
  for (const heat of news.heats) tablet.heats.set(heat.heat, heat);
}

function newsIn(html: string): JudgeNews | undefined {
  const json = /<judge-news[^>]*data-json="([^"]*)"/.exec(html)?.[1];
  return json === undefined ? undefined : trusted<JudgeNews>(JSON.parse(unescaped(json)));
}

function unescaped(text: string): string {
  const signs = text.replaceAll('&quot;', '"').replaceAll('&#39;', "'");
  return signs.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function openBox({ client, base, judge, taps }: Tablet): Outbox {
  const url = `${client.origin}${base}commands`;
  const post = { url, judge, fetch: client.fetch, timeoutMs: 10_000 };
  return createOutbox(
    {
      storage: createMemoryStorage(),
      send: (batch) => postCommands(batch, post),
      alone: (work) => work().then(() => true),
      now: () => Date.now(),
      later: (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
      newId: () => uuidV7(Date.now(), randomBytes(10)),
    },
    {
      changed: () => undefined,
      settled: ({ commandId }, outcome) => note(taps.get(commandId), outcome),
    },
  );
}

function note(tap: Tap | undefined, outcome: Outcome | undefined): void {
  if (!tap) return;
  tap.revision = Math.max(-1, ...(outcome?.revisions ?? []));
  if (outcome && outcome.status !== 'accepted' && outcome.status !== 'duplicate')
    tap.refused = outcome.sentence ?? outcome.status;
}

async function mark(tablet: Tablet, box: Outbox, heat: string): Promise<void> {
  const called = (): SlipHeat | undefined => {
    const known = tablet.heats.get(heat);
    return known?.status === 'called' ? known : undefined;
  };
  await eventually(`judge ${tablet.judge} to hear of heat ${heat}`, () => called() !== undefined);
  for (const { sheet } of called()?.sheets ?? []) {
    for (const command of tapsOf(sheet, tablet.judge, tablet.dice)) await tap(tablet, box, command);
  }
}

/** The next tap follows once this one is saved. */
async function tap(tablet: Tablet, box: Outbox, command: CardCommand): Promise<void> {
  if (tablet.pause > 0) await rest(tablet.dice.roll(2 * tablet.pause));
  const at = performance.now();
  const done = box.keep([command]);
  const kept = box.kept().at(-1);
  if (!kept) throw new Error('the outbox kept nothing');
  const { commandId } = kept;
  tablet.taps.set(commandId, { commandId, command, at, revision: -1, refused: undefined });
  await done;
  const waits = (): boolean => box.kept().some(({ refusal }) => !refusal);
  if (waits()) await eventually(`a tap of ${tablet.judge} to arrive`, () => !waits());
}
