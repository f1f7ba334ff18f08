import { relative } from 'node:path';
import { root } from '../ground.mjs';
import { noteSeconds, secondsSoFar } from './processor-time.mjs';
import { shuffled } from './random-order.mjs';

const GRACE_MS = 10_000;
const LOOK_AGAIN_MS = 100;

/** What a test must end itself: children it started and servers it opened. */
const OWNED = new Set(['ProcessWrap', 'TCPServerWrap']);

let noted = 0;

/**
 * Around each file: its suites in the order of the run, what it left open, and what it cost.
 * Mocha asks for this name.
 */
export const mochaHooks = {
  beforeAll() {
    const order = process.env.FLOORCRAFT_TEST_ORDER;
    if (order !== undefined) shuffleSuites(this.test.parent, Number(order));
  },

  /** Fails what leaves a child or a server behind. */
  async afterAll() {
    const end = Date.now() + GRACE_MS;
    while (leftOpen().length > 0 && Date.now() < end) await later();
    const file = this.test.parent.suites[0]?.file ?? '';
    const now = secondsSoFar();
    noteSeconds(relative(root, file), Math.max(0, now - noted));
    noted = now;
    const left = leftOpen();
    if (left.length > 0) throw new Error(`Tests left something open: ${left.join(', ')}`);
  },
};

/** Tests keep their order: in a journey each is a step. */
function shuffleSuites(suite, order) {
  suite.suites = shuffled(suite.suites, order);
  for (const inner of suite.suites) shuffleSuites(inner, order);
}

function leftOpen() {
  return process.getActiveResourcesInfo().filter((resource) => OWNED.has(resource));
}

function later() {
  return new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
}
