import { askControl } from './ask-control.ts';

/** How long a process has not answered, counted only while our own loop was on time. */
export interface Silence {
  /** Asks the process; seldom where nobody waits for it. */
  ask(isWaitedFor: boolean): void;
  /** Our own loop was late: what was not heard meanwhile says nothing. */
  forgive(): void;
  /** Milliseconds since the first question that was not answered; 0 where none is open. */
  lasts(): number;
}

/** Milliseconds after an answer until the next question. */
const pause = { waitedFor: 500, otherwise: 5000 };

/** Asks over the private socket: a process that hangs takes a question and does not answer it. */
export function watchSilence(socket: string): Silence {
  let isAsked = false;
  let since: number | undefined;
  let heard = performance.now();

  async function ask(): Promise<void> {
    isAsked = true;
    since ??= performance.now();
    const question = { method: 'GET', path: '/_control/status', timeout: 60_000 } as const;
    const answer = await askControl(socket, question).catch(() => undefined);
    isAsked = false;
    if (answer === undefined) return;
    since = undefined;
    heard = performance.now();
  }

  return {
    ask(isWaitedFor) {
      const wait = isWaitedFor ? pause.waitedFor : pause.otherwise;
      if (!isAsked && (since !== undefined || performance.now() - heard >= wait)) void ask();
    },
    forgive() {
      if (since !== undefined) since = performance.now();
    },
    lasts: () => (since === undefined ? 0 : performance.now() - since),
  };
}
