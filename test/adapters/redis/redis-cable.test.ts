import { rmSync } from 'node:fs';
import { expect } from 'chai';
import { createRedisFeed } from '../../../src/adapters/redis/redis-feed.ts';
import { createRedisPublisher } from '../../../src/adapters/redis/redis-publisher.ts';
import type { Publisher } from '../../../src/domain/live/publication.ts';
import { eventually } from '../../support/eventually.ts';
import { batch, openClient, openRaw, source, startCable } from '../../support/live-cable.ts';
import type { TestCable } from '../../support/live-cable.ts';
import { startRedis, type RedisServer } from '../../support/redis-server.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('publishing over Redis', () => {
  const at = temporaryFolder();
  const closing: (() => unknown)[] = [];
  let redis: RedisServer;

  const tenant = async (options = {}): Promise<Publisher> => {
    const where = { url: at('redis.sock'), tenant: '2026-boston', revision: 100 };
    const publisher = await createRedisPublisher({ ...where, ...options });
    closing.push(() => publisher.close());
    return publisher;
  };
  const machine = async (beatMilliseconds = 50): Promise<TestCable> => {
    const open = await createRedisFeed({ url: at('redis.sock'), beatMilliseconds });
    let isUp = (): boolean => false;
    const cable = await startCable({ lingerMilliseconds: 5 }, (target) => {
      const feed = open(target);
      isUp = () => feed.isUp();
      return feed;
    });
    closing.push(() => cable.server.close());
    await eventually('Redis to be reached', () => isUp());
    return cable;
  };
  const listener = (cable: TestCable, revision = 100) => {
    const client = openClient(cable.url);
    closing.push(() => client.close());
    return client.subscribe(source({}, revision));
  };
  const wanted = (publisher: Publisher) =>
    eventually('the hall to be wanted', () => publisher.wanted('hall'));

  beforeEach(async () => {
    redis = await startRedis(at('redis.sock'));
    closing.push(() => redis.kill());
  });
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  it('reaches the cables of all machines', async () => {
    const publisher = await tenant();
    const [here, there] = [listener(await machine()), listener(await machine())];
    let revision = 100;
    const isHeardByBoth = () => {
      publisher.publish(batch((revision += 1), 'hall'));
      return [here, there].every((heard) => heard.revisions().some((each) => each !== 'refresh'));
    };
    await eventually('both to hear', isHeardByBoth);
    publisher.publish(batch((revision += 1), 'hall'));
    for (const heard of [here, there]) {
      await eventually('the last message', () => heard.revisions().at(-1) === revision);
      expect(heard.revisions().filter((each) => each === revision)).to.have.length(1);
    }
  });

  it('renders nothing that no machine wants, and stops when the last one left', async () => {
    const never = () => expect.fail('rendered what nobody wants');
    const onError = (error: unknown) => expect.fail(String(error));
    const publisher = await tenant({ onError });
    publisher.publish({ revision: 101, streams: { hall: never } });
    const heard = listener(await machine(), 101);
    await wanted(publisher);
    publisher.publish({ revision: 102, streams: { agenda: never } });
    heard.leave();
    await eventually('the end of the interest', () => !publisher.wanted('hall'));
  });

  it('a machine that died is forgotten when it does not repeat its wish', async () => {
    const publisher = await tenant({ interestMilliseconds: 100 });
    const cable = await machine(1_000_000);
    listener(cable);
    await wanted(publisher);
    await eventually('the wish to end', () => !publisher.wanted('hall'));
  });

  it('a machine that comes later learns what it missed', async () => {
    const publisher = await tenant();
    publisher.publish(batch(101, 'hall'));
    const heard = listener(await machine(), 100);
    await eventually('the refetch', () => heard.messages.length > 0);
    expect(heard.revisions()).to.deep.equal(['refresh']);
  });

  it('what Redis lost is found out, and the pages refetch', async () => {
    const publisher = await tenant();
    const cable = await machine();
    const heard = listener(cable);
    await wanted(publisher);
    publisher.publish(batch(101, 'hall'));
    await eventually('the message', () => heard.revisions().includes(101));
    await redis.kill();
    await eventually('the cable to fall silent', () => heard.states.includes('disconnected'));
    publisher.publish(batch(102, 'hall'));
    rmSync(at('redis.sock'), { force: true });
    redis = await startRedis(at('redis.sock'));
    await eventually('the refetch', () => heard.revisions().at(-1) === 'refresh');
    publisher.publish(batch(103, 'hall'));
    await eventually('the newest', () => heard.revisions().includes(103));
    expect(heard.revisions()).to.deep.equal([101, 'refresh', 103]);
  });

  it('while Redis is away the cable takes nobody in', async () => {
    const cable = await machine();
    await redis.kill();
    const status = () =>
      new Promise((resolve) => {
        const { socket } = openRaw(cable.url);
        socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
        socket.on('open', () => socket.close()).on('close', () => resolve(101));
      });
    let last: unknown = 101;
    while (last === 101) last = await status();
    expect(last).to.equal(503);
  });
});
