import { expect } from 'chai';
import type { BookAnswer } from '../../../../src/adapters/browser/offline/fetch-book.ts';
import { followBook } from '../../../../src/adapters/browser/offline/follow-book.ts';
import type { JudgeBook } from '../../../../src/adapters/pages/judge/book/book-types.ts';
import type { Silence } from '../../../../src/adapters/pages/slip/facts/slip-types.ts';

describe("Following a judge's book", () => {
  it('asks once, and again only when news say that heats may have changed', async () => {
    const stage = setUp();
    await stage.ask();
    expect(stage.heard).to.deep.equal([7]);
    stage.follower.changed(7);
    expect(stage.pause(), 'nothing new').to.equal(undefined);
    stage.plan = 9;
    stage.now += 60_000;
    stage.follower.changed(9);
    expect(stage.pause()).to.equal(200 + 1_250);
    await stage.passTime();
    expect(stage.heard).to.deep.equal([7, 9]);
    expect(stage.pause()).to.equal(undefined);
  });

  it('lets a desk that changes much wait, for a book is dear', async () => {
    const stage = setUp();
    await stage.ask();
    stage.now += 4_000;
    stage.follower.changed(8);
    expect(stage.pause()).to.equal(16_000 + 1_250);
  });

  it('asks for what changed while it was asking', async () => {
    const stage = setUp();
    const asked = stage.ask();
    stage.follower.changed(8);
    await asked;
    expect(stage.pause()).to.equal(20_000 + 1_250);
  });

  it('says why the server is not reached, asks again, and says when it is', async () => {
    const stage = setUp();
    stage.silence = 'no-network';
    await stage.ask();
    expect(stage.follower.silence()).to.equal('no-network');
    expect(stage.pause()).to.equal(5_000);
    await stage.passTime();
    stage.silence = undefined;
    await stage.passTime();
    expect(stage.follower.silence()).to.equal(undefined);
    expect(stage.reached).to.deep.equal(['no-network', undefined]);
    expect(stage.heard).to.deep.equal([7]);
  });

  it('takes the server for silent when a page could not be had, until it answers', async () => {
    const stage = setUp();
    stage.follower.assumeSilent();
    expect(stage.follower.silence()).to.equal('no-answer');
    await stage.ask();
    expect(stage.reached).to.deep.equal([undefined]);
  });
});

interface Told {
  plan: number;
  now: number;
  silence: Silence | undefined;
  readonly heard: number[];
  readonly reached: (Silence | undefined)[];
}

function setUp() {
  let due: (() => void) | undefined;
  let pause: number | undefined;
  const stage: Told = { plan: 7, now: 1_000_000, silence: undefined, heard: [], reached: [] };
  const answer = (): BookAnswer =>
    stage.silence ? { silence: stage.silence } : { book: bookOf(stage.plan) };
  const follower = followBook({
    ask: async () => answer(),
    heard: ({ news }) => stage.heard.push(news.plan),
    reached: (silence) => stage.reached.push(silence),
    later: (milliseconds, run) => {
      [pause, due] = [milliseconds, run];
      return () => {
        [pause, due] = [undefined, undefined];
      };
    },
    now: () => stage.now,
    random: () => 0.5,
  });
  return Object.assign(stage, {
    follower,
    ask: () => follower.ask(),
    pause: () => pause,
    passTime: async () => {
      const run = due;
      [pause, due] = [undefined, undefined];
      run?.();
      await follower.ask();
    },
  });
}

function bookOf(plan: number): JudgeBook {
  return {
    ...{ base: '/b/', title: 'T', revision: plan, lines: [] },
    place: { timeZone: 'UTC', locale: 'en-US' },
    judge: { id: 'c', letter: 'C', name: 'Cy Moss' },
    news: { clock: plan, plan, floor: null, heats: [] },
  };
}
