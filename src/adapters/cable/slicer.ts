export interface Slicer {
  /** Runs through a job, after those added before it. */
  add(job: Iterable<unknown>): void;
}

/**
 * Runs long loops one after another, `size` steps at a time, and lets the event loop breathe in
 * between: a message to thousands of sockets does not hold up the next one's arrival.
 */
export function createSlicer(size: number): Slicer {
  const queue: Iterator<unknown>[] = [];
  let isRunning = false;

  function run(): void {
    let steps = 0;
    for (let job = queue[0]; job; job = queue[0]) {
      if (steps >= size) return void setImmediate(run);
      if (job.next().done) queue.shift();
      else steps += 1;
    }
    isRunning = false;
  }

  return {
    add(job) {
      queue.push(job[Symbol.iterator]());
      if (isRunning) return;
      isRunning = true;
      run();
    },
  };
}
