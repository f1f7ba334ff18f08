import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

const GRACE_MS = 10_000;
const { EVENT_RUN_END, EVENT_TEST_END, EVENT_TEST_FAIL } = Mocha.Runner.constants;

/** How the waits of the tests, mocha and puppeteer say that the time was up. */
const TIME_WAS_UP =
  /never came about within|Timeout of \d+ ?ms|timeout of \d+ ms|Waiting failed: \d/;

/**
 * Prints like `spec` and keeps the counts in the run's folder, after each test, so that they are
 * known even when the process is torn down. Mocha asks for a default export.
 */
export default class Reporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.on(EVENT_TEST_END, () => keepCounts(runner.stats, false));
    runner.on(EVENT_TEST_FAIL, (_, error) => sayHowSlow(error));
    runner.on(EVENT_RUN_END, () => {
      keepCounts(runner.stats, true);
      endWhenSomethingIsLeftOpen();
    });
  }
}

function keepCounts({ passes, failures, pending }, ended) {
  const folder = process.env.FLOORCRAFT_TEST_FOLDER;
  const counts = { passed: passes, failed: failures, skipped: pending, ended };
  if (folder) writeFileSync(join(folder, 'counts.json'), JSON.stringify(counts));
}

/** Whoever reads of a limit of time wants to know whether the machine was to blame. */
function sayHowSlow(error) {
  if (!TIME_WAS_UP.test(error.message)) return;
  const patience = Number(process.env.FLOORCRAFT_TEST_PATIENCE ?? 1).toFixed(1);
  error.message +=
    `\nThis failed by patience, which was ${patience} times the usual for this machine's speed; ` +
    'FLOORCRAFT_TEST_PATIENCE sets another.';
}

/** The timer alone keeps no process alive; a forgotten server or child does. */
function endWhenSomethingIsLeftOpen() {
  const timer = setTimeout(() => {
    console.error(`Tests left something open: ${process.getActiveResourcesInfo().join(', ')}`);
    process.exit(1);
  }, GRACE_MS);
  timer.unref();
}
