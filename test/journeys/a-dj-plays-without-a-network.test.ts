import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { adminCommands, cookieOf, send } from '../security/hostile-client.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { startDemo, type Client, type Demo } from '../support/demo.ts';
import { inventedSongFile } from '../support/invented-songs.ts';
import { visit } from '../support/marked-demo.ts';
import { press, waitForText } from '../support/pages-in-browser.ts';

describe('a DJ chooses songs, keeps them, and plays them without a network', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'songs-'));
  let demo: Demo;
  let browser: TestBrowser;
  let page: Page;
  let cookie: string;
  let admin: Client;
  const errors: string[] = [];
  const at = (name: string): string => demo.url(name);

  before(async () => {
    demo = await startDemo();
    browser = await openBrowser();
    admin = await demo.signIn('Administrator');
    const grants = [{ role: 'dj', showcase: '2026-nebraska' }];
    const add = { type: 'AddUser', data: { user: 'dan', name: 'Dan Invented', grants } };
    await send(demo, add, { cookie: admin.cookie, to: adminCommands });
    cookie = cookieOf(demo, 'dan');
    page = await visit(await browser.createBrowserContext(), cookie);
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.setViewport({ width: 1180, height: 820 });
  });
  after(async () => {
    await browser.close();
    await demo.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('a solo gets its song, the file being uploaded with the form', async () => {
    await page.goto(at('dj/songs'));
    await choose('Choose the song for couple 101', { title: 'Paper Lanterns', seconds: 20 });
    await press(page, /^Choose\s+for couple 101$/);
    await waitForText(page, '"Paper Lanterns"');
    await waitForText(page, 'Done:');
  });

  it('a dance gets a song for its turn', async () => {
    await choose('Add a song for Waltz', { title: 'Moon over Invented Lake', seconds: 10 });
    await press(page, /^Add\s+for Waltz$/);
    await waitForText(page, '"Moon over Invented Lake"');
  });

  it('says what is kept, keeps all with progress, and says so again', async () => {
    await page.goto(at('dj'));
    await waitForText(page, 'No song is kept on this device: without a network nothing plays.');
    await waitForText(page, 'song here');
    await press(page, 'Keep all songs on this device');
    await waitForText(page, 'All 2 songs are kept on this device (0.2 MB)');
    await waitForText(page, 'kept on this device');
  });

  it('marks the heat that is called and offers the way, but never moves by itself', async () => {
    const before = await page.evaluate(() => window.scrollY);
    await admin.accept({ type: 'CallHeat', data: { heat: '104' } });
    await waitForText(page, 'Heat 104 is on the floor: go to its song');
    await page.waitForSelector('#heat-104.on-floor');
    expect(await page.evaluate(() => window.scrollY)).to.equal(before);
    await press(page, 'Heat 104 is on the floor: go to its song');
    await page.waitForFunction(() => document.activeElement?.id === 'heat-104');
  });

  it('goes on playing while the floor changes', async () => {
    await page.evaluate(() => document.querySelector<HTMLAudioElement>('#heat-104 audio')?.play());
    await admin.accept({ type: 'WithdrawCall', data: { heat: '104' } });
    await waitForText(page, 'No heat is on the floor.');
    const paused = await page.$eval('#heat-104 audio', (one) => Object(one).paused);
    expect(paused).to.equal(false);
  });

  it('offers the newer list when the songs have changed', async () => {
    const song = { song: 'more', dance: 'Waltz', title: 'Tin Stars' };
    await admin.accept({ type: 'AddDanceSong', data: song });
    await waitForText(page, 'The songs have changed.');
    await admin.accept({ type: 'RemoveDanceSong', data: { song: 'more', dance: 'Waltz' } });
  });

  it('over plain http from another machine, says that https is needed', async () => {
    const other = await visit(await browser.createBrowserContext(), '');
    const [name = '', value = ''] = cookie.split('=');
    const context = other.browserContext();
    await context.setCookie({ name, value, domain: 'hall.test', path: '/' });
    await other.goto(at('dj').replace('localhost', 'hall.test'));
    await waitForText(other, 'Keeping songs on this device needs https');
    expect(await other.$eval('[data-keep-all]', (one) => Object(one).hidden)).to.equal(true);
    await context.close();
  });

  it('opens and plays after everything is gone but this device', async () => {
    await page.goto(at('dj'));
    await waitForText(page, 'All 2 songs are kept on this device');
    await demo.stop();
    await page.reload();
    await waitForText(page, 'All 2 songs are kept on this device');
    await waitForText(page, 'Paper Lanterns');
    const heard = await page.evaluate(async () => {
      const audio = document.querySelector<HTMLAudioElement>('#heat-104 audio');
      if (!audio) return 'no player';
      await audio.play();
      audio.currentTime = 15;
      await new Promise((resolve) => audio.addEventListener('timeupdate', resolve));
      const range = { headers: { Range: 'bytes=44-53' } };
      const part = await fetch(audio.src, range);
      const place = part.headers.get('Content-Range') ?? '';
      return `${String(Math.floor(audio.currentTime))} s, ${String(part.status)} ${place}`;
    });
    expect(heard).to.equal('15 s, 206 bytes 44-53/160044');
    expect(errors).to.deep.equal([]);
  });

  async function choose(
    summary: string,
    song: { readonly title: string; readonly seconds: number },
  ): Promise<void> {
    await press(page, summary);
    const opened = await page.waitForSelector('details[open]');
    await (await opened?.$('input[name="field.title"]'))?.type(song.title);
    const input = await page.waitForSelector('details[open] input[type=file]');
    const file = inventedSongFile(path.join(folder, `${song.title}.wav`), song.seconds);
    const element = await input?.toElement('input');
    await element?.uploadFile(file);
  }
});
