import { expect } from 'chai';
import { createServer } from 'node:net';
import { writeFileSync } from 'node:fs';
import { createPublisher } from '../../../src/adapters/cable/publisher.ts';
import type { Publisher } from '../../../src/domain/live/publication.ts';
import { eventually } from '../../support/eventually.ts';
import { batch, openClient, openRaw, source, startCable } from '../../support/live-cable.ts';
import type { TestCable } from '../../support/live-cable.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const never = (): string => expect.fail('rendered what nobody wants');

describe('publishing over the local socket', () => {
  const at = temporaryFolder();
  const closing: (() => unknown)[] = [];

  const tenant = (queueBytes?: number): Publisher => {
    const bound = queueBytes === undefined ? {} : { queueBytes };
    const options = { socket: at('publish.sock'), tenant: '2026-boston', revision: 100 };
    const publisher = createPublisher({ ...options, ...bound, onError: (error) => raise(error) });
    closing.push(() => publisher.close());
    return publisher;
  };
  const start = async (options = {}): Promise<TestCable> => {
    const cable = await startCable(options, at('publish.sock'));
    closing.push(() => cable.server.close());
    return cable;
  };
  const listener = (cable: TestCable, stream = 'hall') => {
    const client = openClient(cable.url);
    closing.push(() => client.close());
    return client.subscribe(source({ stream }, 100));
  };

  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  it('renders nothing and keeps nothing where there is no cable', () => {
    const publisher = tenant();
    expect(publisher.wanted('hall')).to.equal(false);
    publisher.publish({ revision: 101, streams: { hall: never } });
  });

  it('renders nothing for streams without subscribers', async () => {
    const publisher = tenant();
    const heard = listener(await start());
    await eventually('the hall to be wanted', () => publisher.wanted('hall'));
    expect(publisher.wanted('agenda')).to.equal(false);
    publisher.publish({ revision: 101, streams: { agenda: never } });
    publisher.publish(batch(102, 'hall'));
    await eventually('the message', () => heard.messages.length > 0);
    expect(heard.revisions()).to.deep.equal([102]);
  });

  it('stops to want a stream some time after its last subscriber left', async () => {
    const publisher = tenant();
    const cable = await start({ lingerMilliseconds: 5 });
    const heard = listener(cable);
    await eventually('the hall to be wanted', () => publisher.wanted('hall'));
    heard.leave();
    await eventually('the end of it', () => !publisher.wanted('hall'));
    expect(cable.server.stats().streams).to.equal(0);
  });

  it('finds the cable whichever of the two comes first', async () => {
    const first = tenant();
    const cable = await start();
    const heard = listener(cable);
    await eventually('the early tenant to be told', () => first.wanted('hall'));
    await first.close();
    expect(first.wanted('hall')).to.equal(false);
    const second = tenant();
    await eventually('the late tenant to be told', () => second.wanted('hall'));
    second.publish(batch(101, 'hall'));
    await eventually('the message', () => heard.messages.length > 0);
    expect(heard.revisions()).to.deep.equal([101]);
  });

  it('is not disturbed by the socket of a cable that was killed', async () => {
    writeFileSync(at('publish.sock'), '');
    const publisher = tenant();
    publisher.publish(batch(101, 'hall'));
    const heard = listener(await start());
    await eventually('the hall to be wanted', () => publisher.wanted('hall'));
    await eventually('the refetch', () => heard.messages.length > 0);
    expect(heard.revisions()).to.deep.equal(['refresh']);
  });

  it('drops a cable that does not read, instead of keeping everything', async () => {
    const stuck = createServer((socket) => {
      const want = JSON.stringify({ want: { feed: 'stuck', streams: ['hall'] } });
      socket.pause().write(`${want}\n`);
      socket.on('error', () => undefined);
      closing.push(() => socket.destroy());
    });
    await new Promise<void>((resolve) => stuck.listen(at('publish.sock'), resolve));
    closing.push(() => stuck.close());
    const publisher = tenant(100_000);
    await eventually('the hall to be wanted', () => publisher.wanted('hall'));
    const html = () => 'x'.repeat(200_000);
    let revision = 100;
    const dropped = () => {
      publisher.publish({ revision: (revision += 1), streams: { hall: html } });
      return !publisher.wanted('hall');
    };
    await eventually('the cable to be dropped', dropped);
  });

  it('a client that does not read is cut, comes back and refetches', async () => {
    const publisher = tenant();
    const limits = { subscriptions: 50, bufferedBytes: 50_000 };
    const cable = await start({ limits, pingMilliseconds: 10_000 });
    const slow = openRaw(cable.url);
    closing.push(() => slow.socket.terminate());
    await eventually('the welcome', () => slow.frames.length > 0);
    slow.ask('subscribe', JSON.stringify(source({}, 100)));
    await eventually('the hall to be wanted', () => publisher.wanted('hall'));
    slow.socket.pause();
    let revision = 100;
    const html = () => `<turbo-stream>${'x'.repeat(200_000)}</turbo-stream>`;
    const cut = () => {
      publisher.publish({ revision: (revision += 1), streams: { hall: html } });
      return cable.server.stats().sockets === 0;
    };
    await eventually('the slow client to be cut', cut);
    const back = listener(cable);
    await eventually('the refetch', () => back.messages.length > 0);
    expect(back.revisions()[0]).to.equal('refresh');
  });
});

function raise(error: unknown): never {
  throw error;
}
