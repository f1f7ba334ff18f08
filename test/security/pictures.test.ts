import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { startDemo, demoBase, type Demo } from '../support/demo.ts';
import { inventedJpegHead, inventedPng, inventedWebpHead } from '../support/invented-pictures.ts';
import { inventedSong } from '../support/invented-songs.ts';
import { ask, type Answer } from '../support/serve-ground.ts';
import { cookiesOf, fromHere, send } from './hostile-client.ts';

const pictures = `${demoBase}desk/pictures`;
const white = inventedPng({ width: 320, height: 180 });
const hash = createHash('sha256').update(white).digest('hex');

describe('pictures behind the boards, over HTTP', () => {
  let demo: Demo;
  let cookies: ReadonlyMap<string, string>;
  before(async () => {
    demo = await startDemo();
    cookies = await cookiesOf(demo, ['desk', 'dj', 'emcee']);
  });
  after(() => demo.stop());

  const upload = (body: Buffer, who = 'desk'): Promise<Answer> =>
    ask(demo, pictures, { method: 'POST', body, headers: fromHere(demo, cookies.get(who)) });
  const get = (path: string): Promise<Answer> =>
    ask(demo, `${demoBase}${path}`, { headers: { Accept: '*/*' } });
  const problemOf = (answer: Answer) => {
    const { status, code, detail } = JSON.parse(answer.text);
    return { status, code, detail };
  };

  /** The form of the page, as a browser without scripts sends it. */
  async function submit(file: Buffer | undefined, who = 'desk'): Promise<Response> {
    const form = new FormData();
    form.set('picture', new Blob([Buffer.from(file ?? '')]), 'song.mp3');
    const to = `http://127.0.0.1:${String(demo.port)}${pictures}/choose`;
    const headers = { ...fromHere(demo, cookies.get(who)), Accept: 'text/html' };
    return fetch(to, { method: 'POST', headers, body: form, redirect: 'manual' });
  }

  it('are taken from staff only', async () => {
    for (const who of ['admin', 'desk']) {
      const answer = await upload(white, who);
      expect(answer.status, who).to.equal(200);
      const kept = { blob: hash, type: 'image/png', bytes: white.length };
      expect(JSON.parse(answer.text)).to.deep.equal(kept);
    }
    for (const who of ['judge', 'dj', 'emcee']) {
      expect((await upload(white, who)).status, who).to.equal(403);
      expect((await submit(white, who)).status, who).to.equal(403);
    }
    expect((await upload(white, 'nobody')).status).to.equal(401);
    expect((await submit(white, 'nobody')).status).to.equal(401);
  });

  it('are sent to everybody, to be kept for good, as what their bytes tell', async () => {
    await upload(white);
    const answer = await get(`pictures/${hash}`);
    expect(answer.status).to.equal(200);
    expect(answer.headers).to.include({
      'content-type': 'image/png',
      'content-length': String(white.length),
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(answer.headers['content-security-policy']).to.contain("img-src 'self'");
    expect(answer.headers).not.to.have.property('set-cookie');
  });

  it('are the only files sent to everybody: a song lies at no such address', async () => {
    const song = inventedSong(2);
    const headers = fromHere(demo, cookies.get('dj'));
    await ask(demo, `${demoBase}dj/files`, { method: 'POST', body: song, headers });
    const name = createHash('sha256').update(song).digest('hex');
    for (const path of [name, '0'.repeat(64), 'x', '..%2fevents.db'])
      expect((await get(`pictures/${path}`)).status, path).to.be.oneOf([400, 404]);
  });

  it('are refused in words when they are something else, whatever they are called', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
    for (const body of [
      svg,
      inventedSong(1),
      Buffer.from('GIF89a trailing bytes'),
      Buffer.alloc(0),
    ])
      expect(problemOf(await upload(body))).to.deep.equal({
        ...{ status: 415, code: 'NotAPicture' },
        detail: 'This file is no picture that is known here: choose a PNG, a JPEG or a WebP.',
      });
  });

  it('are refused above 5 MB and above 7680 pixels on a side, and when they move', async () => {
    const five = 5 * 1024 * 1024;
    const fills = inventedPng({
      ...{ width: 4, height: 4 },
      before: [['teXt', Buffer.alloc(five - inventedPng({ width: 4, height: 4 }).length - 12)]],
    });
    expect(fills.length).to.equal(five);
    expect((await upload(fills)).status).to.equal(200);
    const refused = async (body: Buffer) => problemOf(await upload(body)).code;
    expect(await refused(Buffer.concat([fills, Buffer.alloc(1)]))).to.equal('PictureTooLarge');
    expect(await refused(inventedJpegHead(7681, 10))).to.equal('PictureTooWide');
    expect(await refused(inventedWebpHead(10, 7681))).to.equal('PictureTooWide');
    expect(await refused(inventedWebpHead(10, 10, true))).to.equal('PictureMoves');
    expect(await refused(inventedJpegHead(0, 10))).to.equal('PictureUnreadable');
  });

  it('are chosen with one form, and the hall has them; no art takes them away', async () => {
    const answer = await submit(white);
    expect(answer.status).to.equal(303);
    expect(answer.headers.get('location')).to.equal(`${demoBase}desk/screens`);
    const address = `${demoBase}pictures/${hash}`;
    expect((await get('hall')).text).to.contain(address);
    const revision = await recorded({ art: 'none' });
    expect((await get('hall')).text).not.to.contain(address);
    expect((await get(`hall?as-of=${String(revision - 1)}`)).text).to.contain(address);
    expect((await get(`pictures/${hash}`)).status).to.equal(200);
  });

  it('leave what was chosen when the form has none, or one that is refused', async () => {
    const before = (await get('hall')).text.includes('board-picture');
    for (const [file, words] of [
      [undefined, 'No picture was chosen: choose a file first.'],
      [Buffer.from('<svg/>'), 'This file is no picture'],
      [Buffer.alloc(6 * 1024 * 1024), 'larger than 5 MB'],
    ] as const) {
      const answer = await submit(file);
      expect(answer.status).to.equal(303);
      expect(noticeIn(answer)).to.contain(words);
    }
    expect((await get('hall')).text.includes('board-picture')).to.equal(before);
  });

  it('are named by no command before they were uploaded', async () => {
    const data = { picture: 'f'.repeat(64) };
    const outcome = await send(
      demo,
      { type: 'ChooseTheme', data },
      { cookie: cookies.get('desk') ?? '' },
    );
    expect(outcome).to.include({ status: 'refused', code: 'PictureNotHere' });
  });

  /** Sends a theme; the revision of its event. */
  async function recorded(data: object): Promise<number> {
    const command = { type: 'ChooseTheme', data };
    const outcome: object = await send(demo, command, { cookie: cookies.get('desk') ?? '' });
    return 'revisions' in outcome ? Number(outcome.revisions) : NaN;
  }
});

/** What the page that the form leads to will say. */
function noticeIn(answer: Response): string {
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('fc_notice='));
  return Buffer.from(/=([^;]*)/.exec(cookie ?? '')?.[1] ?? '', 'base64url').toString();
}
