const GRACE_MS = 10_000;
const LOOK_AGAIN_MS = 100;

/** What a test must end itself: children it started and servers it opened. */
const OWNED = new Set(['ProcessWrap', 'TCPServerWrap']);

/**
 * Fails what leaves a child or a server behind: with several processes of tests after each file,
 * with one at the end. Mocha asks for this name.
 */
export const mochaHooks = {
  async afterAll() {
    this.timeout(2 * GRACE_MS);
    const end = Date.now() + GRACE_MS;
    while (leftOpen().length > 0 && Date.now() < end) await later();
    const left = leftOpen();
    if (left.length > 0) throw new Error(`Tests left something open: ${left.join(', ')}`);
  },
};

function leftOpen() {
  return process.getActiveResourcesInfo().filter((resource) => OWNED.has(resource));
}

function later() {
  return new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
}
