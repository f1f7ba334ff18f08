import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { Browser, Page } from 'puppeteer';
import { launchBrowser, openBrowser, openPage } from './browser.ts';
import { eventually } from './eventually.ts';
import { press, waitForText } from './pages-in-browser.ts';

/** A judge's tablet: a browser of its own, or what looks like one. */
export interface JudgeTablet {
  /** A new tab at an address. */
  open(address: string): Promise<Page>;
  /** Opens a judge's link and presses its button; the agenda is then shown. */
  signIn(link: string, letter: string): Promise<Page>;
  close(): Promise<void>;
}

/** A tablet whose profile outlives its browser. */
export interface MortalTablet extends JudgeTablet {
  /** Ends the browser in an instant, once its cookies are on the disk, and starts it again. */
  crash(): Promise<void>;
}

export const opensOffline = 'This tablet opens and marks without a network.';

/** A tablet in the browser that all tests share. */
export async function openTablet(): Promise<JudgeTablet> {
  const browser = await openBrowser();
  return { ...handsOn(() => browser), close: () => browser.close() };
}

/** Starts a tablet with a fresh profile. */
export async function startTablet(): Promise<MortalTablet> {
  const profile = mkdtempSync(path.join(tmpdir(), 'floorcraft-tablet-'));
  const launch = (): Promise<Browser> => launchBrowser(`--user-data-dir=${profile}`);
  let browser = await launch();
  return {
    ...handsOn(() => browser),
    crash: async () => {
      await eventually('the sign-in to be on the disk', lookForCookies(profile));
      await kill(browser);
      browser = await launch();
    },
    close: async () => {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function handsOn(browser: () => Pick<Browser, 'newPage'>): Omit<JudgeTablet, 'close'> {
  const open = async (address: string): Promise<Page> => {
    const page = await openPage(browser());
    await page.setViewport({ width: 1180, height: 820 });
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    return page;
  };
  return {
    open,
    signIn: async (link, letter) => {
      const page = await open(link);
      await press(page, `Sign in as judge ${letter}`);
      await waitForText(page, 'My heats');
      await waitForText(page, opensOffline);
      return page;
    },
  };
}

async function kill(browser: Browser): Promise<void> {
  const group = -(browser.process()?.pid ?? 0);
  process.kill(group, 'SIGKILL');
  await eventually('the browser to be gone', () => !isThere(group));
}

/** Whether any process of a group is there: a browser may be started by a script that stays. */
function isThere(group: number): boolean {
  try {
    return process.kill(group, 0);
  } catch {
    return false;
  }
}

/**
 * Chromium writes cookies half a minute after they came, and not while somebody reads them: a copy
 * is looked at, once after each write.
 */
function lookForCookies(profile: string): () => boolean {
  const file = path.join(profile, 'Default', 'Cookies');
  const copy = path.join(profile, 'cookies-seen');
  let seen = 0;
  return () => {
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? seen;
    if (written === seen) return false;
    seen = written;
    copyFileSync(file, copy);
    return hasCookie(copy);
  };
}

function hasCookie(file: string): boolean {
  const db = new Database(file, { readonly: true });
  try {
    return db.prepare("SELECT 1 FROM cookies WHERE name = 'fc_judge'").get() !== undefined;
  } catch {
    return false;
  } finally {
    db.close();
  }
}
