import { expect } from 'chai';
import { demoBase, startDemo, type Client, type Demo } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { openRaw, type RawClient } from '../support/live-cable.ts';
import { markDemo } from '../support/marked-demo.ts';
import { ask } from '../support/serve-ground.ts';

const contest = '103-1';
const byJudge = /class=\\"number mark\\"/;
const retract = { type: 'RetractResults', data: { contest, reason: 'counted anew' } };
const publish = { type: 'PublishResults', data: { contest } };

describe('catching up over the cable', () => {
  let demo: Demo;
  let admin: Client;
  const listeners: RawClient[] = [];
  before(async () => {
    demo = await startDemo();
    admin = await markDemo(demo);
  });
  after(() => demo.stop());
  afterEach(() => {
    for (const { socket } of listeners.splice(0)) socket.terminate();
  });

  /** What a page's subscription says, with the revision that the page shows. */
  const subscription = async (): Promise<string> => {
    const { text } = await ask(demo, `${demoBase}standings/${contest}`);
    const source = /<turbo-cable-stream-source[^>]*>/.exec(text)?.[0] ?? '';
    const attribute = (name: string): string =>
      new RegExp(`${name}="([^"]*)"`).exec(source)?.[1] ?? '';
    return JSON.stringify({
      channel: 'Turbo::StreamsChannel',
      signed_stream_name: attribute('signed-stream-name'),
      revision: attribute('data-revision'),
    });
  };
  const listen = async (identifier: string): Promise<RawClient> => {
    const client = openRaw(`ws://localhost:${String(demo.port)}/showcase/cable`);
    listeners.push(client);
    await eventually('the welcome', () => client.frames.length > 0);
    client.ask('subscribe', identifier);
    return client;
  };
  const said = (client: RawClient): string[] =>
    client.answers().filter((frame) => !frame.includes('confirm_subscription'));

  it('tells nobody who gave what in results that were published and retracted', async () => {
    const watching = await listen(await subscription());
    await admin.accept(retract);
    await eventually('the stream is followed', () => said(watching).length > 0);
    const identifier = await subscription();
    await admin.accept(publish);
    await eventually('the results are told', () => said(watching).some((one) => byJudge.test(one)));
    await admin.accept(retract);
    const isOver = (frame: string): boolean => frame.includes('retracted') && !byJudge.test(frame);
    await eventually('their end is told', () => isOver(said(watching).at(-1) ?? ''));
    const back = await listen(identifier);
    await eventually('what stands is told', () => said(back).some(isOver));
    expect(said(back).join()).not.to.match(byJudge);
  });
});
