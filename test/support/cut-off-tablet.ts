import type { Page } from 'puppeteer';
import { openCutOff, type CutOff } from './cut-off.ts';
import { startDemo, type Demo } from './demo.ts';
import type { JudgeTablet } from './judge-tablet.ts';

export interface CutOffTablet<Tablet = JudgeTablet> {
  readonly demo: Demo;
  readonly way: CutOff;
  readonly tablet: Tablet;
  /** Where judge A is signed in. */
  readonly page: Page;
}

/**
 * The demonstration and judge A's tablet with a way between them that can be cut, for the tests of
 * the suite around the call; `ready` runs before them, and all is closed after them.
 */
export function cutOffTablet<Tablet extends JudgeTablet>(
  start: () => Promise<Tablet>,
  ready: (opened: CutOffTablet<Tablet>) => Promise<void> | void,
): void {
  const closing: (() => Promise<void>)[] = [];
  before(async () => {
    const demo = await startDemo();
    closing.push(() => demo.stop());
    const way = await openCutOff(demo.port);
    closing.push(() => way.close());
    const tablet = await start();
    closing.push(() => tablet.close());
    const page = await tablet.signIn(way.address(demo.address('Judge A')), 'A');
    await ready({ demo, way, tablet, page });
  });
  after(async () => {
    for (const close of closing.reverse()) await close();
  });
}
