import { expect } from 'chai';
import { createPublisher } from '../../../src/adapters/cable/publisher.ts';
import type { Publisher } from '../../../src/domain/live/publication.ts';
import { eventually } from '../../support/eventually.ts';
import { batch, drawing, openClient, source, startCable } from '../../support/live-cable.ts';
import type { Client, Heard, TestCable } from '../../support/live-cable.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const connected = (heard: Heard) =>
  eventually('the confirmation', () => heard.states.at(-1) === 'connected');

describe('a page that says what it saw last', () => {
  const at = temporaryFolder();
  const held = { count: 3, bytes: 1 << 20 };
  let cable: TestCable;
  let publisher: Publisher;
  let clients: Client[];

  const tenant = (revision: number): Publisher =>
    createPublisher({ socket: at('publish.sock'), tenant: '2026-boston', revision });
  const subscribe = (revision?: number): Heard => {
    const client = openClient(cable.url);
    clients.push(client);
    return client.subscribe(source({}, revision));
  };
  const wanted = () => eventually('the hall to be wanted', () => publisher.wanted('hall'));

  beforeEach(async () => {
    clients = [];
    cable = await startCable({ held }, at('publish.sock'));
    publisher = tenant(100);
  });
  afterEach(async () => {
    clients.forEach((client) => client.close());
    await publisher.close();
    await cable.server.close();
  });

  it('gets what comes after its revision, once and in order', async () => {
    const heard = subscribe(100);
    await wanted();
    for (const revision of [101, 102, 103]) publisher.publish(batch(revision, 'hall'));
    await eventually('three messages', () => heard.messages.length === 3);
    expect(heard.revisions()).to.deep.equal([101, 102, 103]);
  });

  it('gets the held messages it missed and none that it has', async () => {
    subscribe(100);
    await wanted();
    for (const revision of [101, 102, 103]) publisher.publish(batch(revision, 'hall'));
    await eventually('the messages', () => cable.server.stats().messages === 3);
    const late = subscribe(101);
    const current = subscribe(103);
    const unsaid = subscribe();
    await Promise.all([connected(late), connected(current), connected(unsaid)]);
    publisher.publish(batch(104, 'hall'));
    await eventually('the newest', () => late.revisions().at(-1) === 104);
    expect(late.revisions()).to.deep.equal([102, 103, 104]);
    await eventually('it there too', () => unsaid.messages.length > 0);
    expect(current.revisions()).to.deep.equal([104]);
    expect(unsaid.revisions()).to.deep.equal([104]);
  });

  it('is not shown what was replaced before it came back', async () => {
    const watching = subscribe(100);
    await wanted();
    const say = (revision: number, html: string) =>
      publisher.publish({ revision, streams: { hall: () => html } });
    say(101, drawing('results', 'judge A gave a first') + drawing('floor', 'heat 7'));
    say(102, drawing('results', 'retracted'));
    await eventually('both', () => watching.messages.length === 2);
    expect(watching.messages[0]).to.include('judge A');
    const back = subscribe(100);
    await eventually('what stands', () => back.revisions().at(-1) === 102);
    expect(back.messages.join()).to.include('heat 7').and.include('retracted');
    expect(back.messages.join()).not.to.include('judge A');
  });

  it('is told to refetch when the buffer does not reach back to it', async () => {
    subscribe(100);
    await wanted();
    for (const revision of [101, 102, 103, 104]) publisher.publish(batch(revision, 'hall'));
    await eventually('the messages', () => cable.server.stats().messages === 4);
    const reached = subscribe(101);
    const lost = subscribe(100);
    await eventually('both to hear', () => lost.messages.length > 0 && reached.messages.length > 2);
    expect(reached.revisions()).to.deep.equal([102, 103, 104]);
    expect(lost.revisions()).to.deep.equal(['refresh']);
  });

  it('is told to refetch what was published before anybody listened', async () => {
    publisher.publish(batch(101, 'hall'));
    publisher.publish(batch(102, 'agenda'));
    const before = subscribe(100);
    const after = subscribe(101);
    await eventually('the refetch', () => before.messages.length > 0);
    publisher.publish(batch(103, 'hall'));
    await eventually('the newest', () => after.revisions().at(-1) === 103);
    expect(before.revisions()).to.deep.equal(['refresh', 103]);
    expect(after.revisions()).to.deep.equal([103]);
  });

  it('hears nothing of other streams and other tenants', async () => {
    const other = createPublisher({
      socket: at('publish.sock'),
      tenant: '2026-raleigh',
      revision: 5,
    });
    const heard = subscribe(100);
    const client = openClient(cable.url);
    clients.push(client);
    const raleigh = client.subscribe(source({ tenant: '2026-raleigh' }, 5));
    await wanted();
    await eventually('raleigh to be wanted', () => other.wanted('hall'));
    other.publish(batch(6, 'hall'));
    publisher.publish(batch(101, 'agenda'));
    publisher.publish(batch(102, 'hall'));
    await eventually('all', () => heard.messages.length + raleigh.messages.length === 2);
    expect(heard.revisions()).to.deep.equal([102]);
    expect(raleigh.revisions()).to.deep.equal([6]);
    await other.close();
  });

  it('keeps its place when the tenant rests and comes back', async () => {
    const heard = subscribe(100);
    await wanted();
    publisher.publish(batch(101, 'hall'));
    publisher.publish(batch(102, 'agenda'));
    await publisher.close();
    publisher = tenant(102);
    await wanted();
    publisher.publish(batch(103, 'hall'));
    await eventually('the newest', () => heard.revisions().at(-1) === 103);
    expect(heard.revisions()).to.deep.equal([101, 103]);
  });

  it('is told to refetch when the log grew while the tenant was gone', async () => {
    const heard = subscribe(100);
    await wanted();
    await publisher.close();
    publisher = tenant(107);
    await eventually('the refetch', () => heard.messages.length > 0);
    expect(heard.revisions()).to.deep.equal(['refresh']);
  });

  it('is told to refetch when the log is an older one, restored', async () => {
    const heard = subscribe(100);
    await wanted();
    publisher.publish(batch(101, 'hall'));
    await eventually('the message', () => heard.messages.length > 0);
    await publisher.close();
    publisher = tenant(40);
    await eventually('the refetch', () => heard.messages.length > 1);
    publisher.publish(batch(41, 'hall'));
    await eventually('what comes then', () => heard.messages.length > 2);
    expect(heard.revisions()).to.deep.equal([101, 'refresh', 41]);
  });

  it('comes back by itself after the cable was restarted, without a gap', async () => {
    const heard = subscribe(100);
    await wanted();
    await cable.server.close();
    publisher.publish(batch(101, 'hall'));
    publisher.publish(batch(102, 'agenda'));
    cable = await startCable({ held, port: cable.port }, at('publish.sock'));
    await eventually('the return', () => heard.states.length === 3);
    expect(heard.states).to.deep.equal(['connected', 'disconnected', 'connected']);
    await eventually('the refetch', () => heard.messages.length > 0);
    publisher.publish(batch(103, 'hall'));
    await eventually('the newest', () => heard.messages.length > 1);
    expect(heard.revisions()).to.deep.equal(['refresh', 103]);
  });

  it('misses nothing when it comes back to the same cable', async () => {
    const heard = subscribe(100);
    await wanted();
    heard.leave();
    publisher.publish(batch(101, 'hall'));
    await eventually('the message to be held', () => cable.server.stats().messages === 1);
    const again = subscribe(100);
    await eventually('the message', () => again.messages.length > 0);
    expect(heard.revisions()).to.deep.equal([]);
    expect(again.revisions()).to.deep.equal([101]);
  });
});
