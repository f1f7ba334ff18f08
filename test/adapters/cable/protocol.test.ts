import { expect } from 'chai';
import { once } from 'node:events';
import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { signStreamName } from '../../../src/adapters/cable/stream-name.ts';
import { eventually } from '../../support/eventually.ts';
import { firstWait, openClient, openRaw, secret } from '../../support/live-cable.ts';
import { source, startCable } from '../../support/live-cable.ts';
import type { Client, RawClient, TestCable } from '../../support/live-cable.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the Action Cable protocol', () => {
  const at = temporaryFolder();
  let cable: TestCable;
  let client: Client;
  let raw: RawClient;

  beforeEach(async () => {
    cable = await startCable({ now: () => 1_700_000_000_500 }, at('publish.sock'));
    client = openClient(cable.url);
    raw = openRaw(cable.url);
    await eventually('the welcome', () => raw.frames.length > 0);
  });
  afterEach(async () => {
    client.close();
    raw.socket.terminate();
    await cable.server.close();
  });

  it('a client is welcomed first and then pinged in Unix seconds', async () => {
    await eventually('two pings', () => raw.frames.length >= 3);
    const ping = '{"type":"ping","message":1700000000}';
    expect(raw.frames.slice(0, 3)).to.deep.equal(['{"type":"welcome"}', ping, ping]);
    expect(raw.socket.protocol).to.equal('actioncable-v1-json');
  });

  it('a subscription to a signed stream is confirmed', async () => {
    const heard = client.subscribe(source());
    await eventually('the confirmation', () => heard.states.length > 0);
    expect(heard.states).to.deep.equal(['connected']);
    expect(cable.server.stats()).to.include({ sockets: 2, subscriptions: 1, streams: 1 });
  });

  it('the identifier is echoed byte for byte', async () => {
    const identifier = `{ "signed_stream_name":${JSON.stringify(
      signStreamName(secret, { tenant: 't', stream: 's', expires: 4_000_000_000 }),
    )}, "note":"\u00e9\\u00e9 \\/", "channel":"Turbo::StreamsChannel"}`;
    raw.ask('subscribe', identifier);
    await eventually('the answer', () => raw.answers().length > 0);
    const answer = { identifier, type: 'confirm_subscription' };
    expect(raw.answers()).to.deep.equal([JSON.stringify(answer)]);
  });

  it('a repeated subscribe is confirmed again and counts once', async () => {
    const identifier = JSON.stringify(source());
    raw.ask('subscribe', identifier);
    raw.ask('subscribe', identifier);
    await eventually('both answers', () => raw.answers().length === 2);
    const answer = JSON.stringify({ identifier, type: 'confirm_subscription' });
    expect(raw.answers()).to.deep.equal([answer, answer]);
    expect(cable.server.stats().subscriptions).to.equal(1);
  });

  it('an unknown channel, a broken identifier and a strange revision are rejected', async () => {
    const wrong = [
      JSON.stringify({ ...source(), channel: 'ChatChannel' }),
      JSON.stringify({ channel: 'Turbo::StreamsChannel' }),
      JSON.stringify({ ...source(), revision: 'newest' }),
      'no json',
    ];
    for (const identifier of wrong) raw.ask('subscribe', identifier);
    await eventually('the rejections', () => raw.answers().length === wrong.length);
    const rejections = wrong.map((identifier) => ({ identifier, type: 'reject_subscription' }));
    expect(raw.answers().map((each) => JSON.parse(each))).to.deep.equal(rejections);
  });

  it('an altered name, an expired one and one with another tenant are rejected', async () => {
    const expired = client.subscribe(source({ expires: 1_700_000_000 }));
    const altered = client.subscribe({
      ...source(),
      signed_stream_name: signStreamName(Buffer.alloc(32, 1), {
        tenant: '2026-boston',
        stream: 'hall',
        expires: 4_000_000_000,
      }),
    });
    const [, signature = ''] = signStreamName(secret, name('2026-boston')).split('--');
    const [otherName = ''] = signStreamName(secret, name('2026-raleigh')).split('--');
    const foreign = client.subscribe({
      ...source(),
      signed_stream_name: `${otherName}--${signature}`,
    });
    for (const heard of [expired, altered, foreign]) {
      await eventually('the rejection', () => heard.states.length > 0);
      expect(heard.states).to.deep.equal(['rejected']);
    }
    expect(cable.server.stats().subscriptions).to.equal(0);
  });

  it('unsubscribing is silent and ends the subscription; commands keep their order', async () => {
    const [one, two] = [JSON.stringify(source()), JSON.stringify(source({ stream: 'agenda' }))];
    raw.ask('subscribe', one);
    raw.ask('unsubscribe', one);
    raw.ask('unsubscribe', 'never subscribed');
    raw.ask('message', one);
    raw.socket.send('{"command":"unheard of"');
    raw.ask('subscribe', two);
    await eventually('the answers', () => raw.answers().length === 2);
    const identifiers = raw.answers().map((each) => JSON.parse(each).identifier);
    expect(identifiers).to.deep.equal([one, two]);
    expect(cable.server.stats().subscriptions).to.equal(1);
  });

  it('a 51st subscription of one socket is rejected', async () => {
    for (let n = 0; n <= 50; n += 1)
      raw.ask('subscribe', JSON.stringify(source({ stream: `s${n}` })));
    await eventually('all answers', () => raw.answers().length === 51);
    const types = raw.answers().map((each) => JSON.parse(each).type);
    expect(types.filter((type) => type === 'confirm_subscription')).to.have.length(50);
    expect(types[50]).to.equal('reject_subscription');
  });

  it('a message above 16 KB ends the connection', async () => {
    const closed = new Promise<number>((resolve) => raw.socket.on('close', resolve));
    raw.socket.send('x'.repeat(16 * 1024 + 1));
    expect(await closed).to.equal(1009);
  });

  it('before it ends the server says that it restarts', async () => {
    const heard = client.subscribe(source());
    await eventually('the confirmation', () => heard.states.length > 0);
    await cable.server.close();
    const farewell = { type: 'disconnect', reason: 'server_restart', reconnect: true };
    expect(JSON.parse(raw.frames.at(-1) ?? '')).to.deep.equal(farewell);
    await eventually('the client to notice', () => heard.states.includes('disconnected'));
  });

  it('a client without the protocol gets 400', async () => {
    expect(await statusOf(new WebSocket(cable.url, ['graphql-ws']))).to.equal(400);
  });

  it('the cable ends though clients answer nothing or ask for nothing', async () => {
    const ending = await startCable({}, at('ending.sock'));
    const mute = openRaw(ending.url);
    await eventually('the welcome', () => mute.frames.length > 0);
    mute.socket.pause();
    const silent = connect(ending.port);
    await once(silent, 'connect');
    await ending.server.close();
    mute.socket.terminate();
    silent.destroy();
  });

  it('a client that was sent away comes back by itself', async () => {
    let isUp = false;
    const feed = { isUp: () => isUp, want: () => undefined, close: async () => undefined };
    const away = await startCable({}, () => feed);
    const turned = openClient(away.url);
    const heard = turned.subscribe(source());
    const first = openRaw(away.url);
    const [, answer] = await once(first.socket, 'unexpected-response');
    expect(answer.statusCode).to.equal(503);
    expect(heard.states).to.deep.equal([]);
    first.socket.terminate();
    isUp = true;
    await eventually('its return', () => heard.states.at(-1) === 'connected');
    turned.close();
    await away.server.close();
  });

  it('clients come back over a time as long as their first wait, not all at once', () => {
    const waits = Array.from({ length: 100 }, () => firstWait());
    expect(Math.max(...waits) / Math.min(...waits)).to.be.within(1.5, 2);
  });
});

const name = (tenant: string) => ({ tenant, stream: 'hall', expires: 4_000_000_000 });

function statusOf(socket: WebSocket): Promise<number | undefined> {
  return new Promise((resolve) => {
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
    socket.on('open', () => resolve(101));
  });
}
