import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

const GRACE_MS = 10_000;
const { EVENT_RUN_END, EVENT_TEST_END } = Mocha.Runner.constants;

/**
 * Prints like `spec` and keeps the counts in the file named by FLOORCRAFT_TEST_COUNTS, after each
 * test, so that they are known even when the process is torn down. Mocha asks for a default export.
 */
export default class Reporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.on(EVENT_TEST_END, () => keepCounts(runner.stats, false));
    runner.on(EVENT_RUN_END, () => {
      keepCounts(runner.stats, true);
      endWhenSomethingIsLeftOpen();
    });
  }
}

function keepCounts({ passes, failures, pending }, ended) {
  const path = process.env.FLOORCRAFT_TEST_COUNTS;
  const counts = { passed: passes, failed: failures, skipped: pending, ended };
  if (path) writeFileSync(path, JSON.stringify(counts));
}

/** The timer alone keeps no process alive; a forgotten server or child does. */
function endWhenSomethingIsLeftOpen() {
  const timer = setTimeout(() => {
    console.error(`Tests left something open: ${process.getActiveResourcesInfo().join(', ')}`);
    process.exit(1);
  }, GRACE_MS);
  timer.unref();
}
