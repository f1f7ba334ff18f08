import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { startDemo, demoBase, type Demo } from '../support/demo.ts';
import { inventedSong } from '../support/invented-songs.ts';
import { ask, type Answer } from '../support/serve-ground.ts';
import { cookiesOf, fromHere, send } from './hostile-client.ts';

const files = `${demoBase}dj/files`;
const song = inventedSong(2);
const hash = createHash('sha256').update(song).digest('hex');

describe('the files of songs, over HTTP', () => {
  let demo: Demo;
  let cookies: ReadonlyMap<string, string>;
  before(async () => {
    demo = await startDemo();
    cookies = await cookiesOf(demo, ['dj', 'emcee', 'display']);
  });
  after(() => demo.stop());

  const upload = (body: Buffer, who = 'dj'): Promise<Answer> =>
    ask(demo, files, { method: 'POST', body, headers: fromHere(demo, cookies.get(who)) });
  const get = (path: string, who: string, more: Record<string, string> = {}): Promise<Answer> => {
    const cookie = cookies.get(who);
    const headers = { Accept: '*/*', ...(cookie === undefined ? {} : { Cookie: cookie }), ...more };
    return ask(demo, `${demoBase}${path}`, { headers });
  };

  it('are taken from staff and the DJ only', async () => {
    for (const who of ['admin', 'dj']) {
      const answer = await upload(song, who);
      expect(answer.status, who).to.equal(200);
      const kept = { blob: hash, type: 'audio/wav', bytes: song.length };
      expect(JSON.parse(answer.text)).to.deep.equal(kept);
    }
    for (const who of ['judge', 'emcee', 'display'])
      expect((await upload(song, who)).status, who).to.equal(403);
    expect((await upload(song, 'nobody')).status).to.equal(401);
  });

  it('are sent to the same people only, with the type their bytes tell', async () => {
    await upload(song);
    const answer = await get(`dj/files/${hash}`, 'dj');
    expect(answer.status).to.equal(200);
    expect(answer.headers).to.include({
      'content-type': 'audio/wav',
      'content-length': String(song.length),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    });
    for (const who of ['judge', 'emcee', 'display'])
      expect((await get(`dj/files/${hash}`, who)).status, who).to.equal(403);
    expect((await get(`dj/files/${hash}`, 'nobody')).status).to.equal(401);
  });

  it('are sent in ranges', async () => {
    await upload(song);
    const part = await get(`dj/files/${hash}`, 'dj', { Range: 'bytes=0-3' });
    expect(part.status).to.equal(206);
    expect(part.text).to.equal('RIFF');
    expect(part.headers['content-range']).to.equal(`bytes 0-3/${String(song.length)}`);
    const beyond = await get(`dj/files/${hash}`, 'dj', { Range: 'bytes=9999999-' });
    expect(beyond.status).to.equal(416);
  });

  it('are refused in words when they are no audio, whatever they are called', async () => {
    const answer = await upload(Buffer.from(`<script>alert(1)</script>${'x'.repeat(500_000)}`));
    expect(answer.status).to.equal(415);
    expect(JSON.parse(answer.text).code).to.equal('NotAudio');
  });

  it('are refused above 20 MB, announced or not, while other bodies still have 10', async () => {
    const megabyte = 1024 * 1024;
    const headers = fromHere(demo, cookies.get('dj'));
    const status = async (path: string, bytes: number, announced = true): Promise<number> => {
      const body = Buffer.concat([song, Buffer.alloc(bytes)]);
      const sent = announced ? { body } : { body: new Blob([body]).stream(), duplex: 'half' };
      const to = `http://127.0.0.1:${String(demo.port)}${path}`;
      return (await fetch(to, { method: 'POST', headers, ...sent })).status;
    };
    expect(await status(files, 20 * megabyte)).to.equal(413);
    expect(await status(files, 20 * megabyte, false)).to.equal(413);
    expect(await status(`${demoBase}commands`, 11 * megabyte)).to.equal(413);
    expect(await status(`${demoBase}commands?/dj/files`, 11 * megabyte)).to.equal(413);
    expect(await status(files, 11 * megabyte)).to.equal(200);
  });

  it('lie at no other address, and no address leads out of their folder', async () => {
    for (const path of ['..%2fevents.db', '%2e%2e/events.db', 'x', '0'.repeat(64)])
      expect((await get(`dj/files/${path}`, 'dj')).status, path).to.be.oneOf([400, 404]);
    expect((await get(`blobs/${hash}`, 'dj')).status).to.equal(404);
  });

  it('come as one ZIP of known length, to the same people only', async () => {
    const file = { blob: hash, type: 'audio/wav', bytes: song.length };
    const add = { song: 'moon', dance: 'Waltz', title: '../Moon: over "Lake"', file };
    await upload(song);
    await send(demo, { type: 'AddDanceSong', data: add }, { cookie: cookies.get('dj') ?? '' });
    const answer = await get('dj/songs.zip', 'dj');
    expect(answer.status).to.equal(200);
    expect(answer.headers['content-type']).to.equal('application/zip');
    expect(Number(answer.headers['content-length'])).to.be.greaterThan(song.length);
    expect(answer.text).to.contain('101 Waltz - ..-Moon- over -Lake-.wav');
    expect(answer.text).to.contain('Heat 101, Waltz: "../Moon: over "Lake""');
    expect((await get('dj/songs.zip', 'emcee')).status).to.equal(403);
    expect((await get('dj/songs.zip', 'nobody')).status).to.equal(401);
  });
});
