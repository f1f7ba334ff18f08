/** A promise of being told to stop, by a signal or by `stop`. */
export function untilStopped(): { readonly stopped: Promise<void>; readonly stop: () => void } {
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  process.once('SIGTERM', stop).once('SIGINT', stop);
  return { stopped, stop };
}

/** serve waits for this word; afterwards the channel would only keep two processes tied. */
export function sayReady(): void {
  if (!process.send) return;
  process.send({ ready: true }, () => {
    if (process.connected) process.disconnect();
  });
}
