import { expect } from 'chai';
import { startDemo, demoBase, type Client, type Demo } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { openRaw, type RawClient } from '../support/live-cable.ts';
import { ask } from '../support/serve-ground.ts';
import { adminCommands, cookieOf, send } from './hostile-client.ts';

/** A page's subscription, as its script makes it of the element in the page. */
interface Subscribed {
  readonly identifier: string;
  readonly client: RawClient;
}

describe('what was revoked hears nothing more', () => {
  let demo: Demo;
  let admin: Client;
  const sockets: RawClient[] = [];
  before(async () => {
    demo = await startDemo();
    admin = await demo.signIn('Administrator');
  });
  after(async () => {
    for (const { socket } of sockets) socket.terminate();
    await demo.stop();
  });

  async function connected(): Promise<RawClient> {
    const client = openRaw(`ws://localhost:${String(demo.port)}/showcase/cable`);
    sockets.push(client);
    await eventually('a welcome', () => client.frames.some((frame) => frame.includes('welcome')));
    return client;
  }

  /** Opens a page and subscribes to what it hears. */
  async function listens(page: string, cookie: string): Promise<Subscribed> {
    const { status, text } = await ask(demo, demoBase + page, { headers: { cookie } });
    expect(status, page).to.equal(200);
    const name = /signed-stream-name="([^"]+)"/.exec(text)?.[1] ?? '';
    const revision = /signed-stream-name="[^"]+" data-revision="(\d+)"/.exec(text)?.[1];
    const channel = 'Turbo::StreamsChannel';
    const identifier = JSON.stringify({ channel, signed_stream_name: name, revision });
    const client = await connected();
    await isAnswered({ identifier, client }, 'confirm_subscription');
    return { identifier, client };
  }

  async function isAnswered({ identifier, client }: Subscribed, wanted: string): Promise<void> {
    client.ask('subscribe', identifier);
    await eventually(wanted, () => client.answers().some((frame) => frame.includes(wanted)));
  }

  const heard = ({ client }: Subscribed): string =>
    client
      .answers()
      .filter((frame) => frame.includes('"message"'))
      .join('\n');
  const isOver = ({ client }: Subscribed): Promise<void> =>
    eventually('the end of the subscription', () =>
      client.answers().some((frame) => frame.includes('reject_subscription')),
    );

  it('a tablet whose link was replaced: no later news, nor after it comes back', async () => {
    const { cookie } = await demo.signIn('Judge A');
    const page = 'judge/heat/101';
    const old = await listens(page, cookie);
    await admin.accept({ type: 'ReplaceJudgeLink', data: { judge: 'judge-a' } });
    await isOver(old);
    expect(heard(old)).to.contain('action=\\"refresh\\"');
    expect((await ask(demo, demoBase + page, { headers: { cookie } })).status).to.equal(401);
    const before = heard(old).length;
    const again = { identifier: old.identifier, client: await connected() };
    await isAnswered(again, 'confirm_subscription');
    await admin.accept({ type: 'CallHeat', data: { heat: '102' } });
    const other = await listens('judge/heat/102', (await demo.signIn('Judge B')).cookie);
    await admin.accept({ type: 'CallHeat', data: { heat: '103' } });
    await eventually('others to hear', () => heard(other) !== '');
    expect(heard(old).length, 'the old subscription').to.equal(before);
    expect(heard(again), 'a new one by the old name').not.to.contain('judge-floor');
  });

  it('a person who was removed, on the page that is open and by its name later', async () => {
    const grants = [{ role: 'desk', showcase: '2026-nebraska' }];
    const cookie = cookieOf(demo, 'admin');
    const toAdministration = (type: string, data: object): ReturnType<typeof send> =>
      send(demo, { type, data }, { cookie, to: adminCommands });
    await toAdministration('AddUser', { user: 'ben', name: 'Ben Sample', grants });
    const desk = await listens('desk/coverage', cookieOf(demo, 'ben'));
    const still = await listens('desk/coverage', admin.cookie);
    await toAdministration('RemoveUser', { user: 'ben' });
    await isOver(desk);
    const again = { identifier: desk.identifier, client: await connected() };
    await isAnswered(again, 'reject_subscription');
    const before = heard(desk).length;
    await admin.accept({ type: 'CallHeat', data: { heat: '104' } });
    await eventually('who stays to hear', () => heard(still) !== '');
    expect(heard(desk).length).to.equal(before);
  });

  it('a page that everybody gets is handed to nobody, whoever opened it first', async () => {
    const grants = [{ role: 'desk', showcase: '2027-elsewhere' }];
    const posting = { cookie: cookieOf(demo, 'admin'), to: adminCommands };
    const data = { user: 'eve', name: 'Eve Sample', grants };
    await send(demo, { type: 'AddUser', data }, posting);
    const page = await ask(demo, `${demoBase}hall`, { headers: { cookie: cookieOf(demo, 'eve') } });
    const [, name = ''] = /signed-stream-name="([^"]+)--/.exec(page.text) ?? [];
    const said = JSON.parse(Buffer.from(name, 'base64').toString());
    expect(said).to.include({ stream: 'hall' }).and.not.to.have.property('holder');
  });
});
