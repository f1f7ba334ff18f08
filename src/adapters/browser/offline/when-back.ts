import { fetchPage, isTyping } from './fetch-page.ts';
import { isOurs } from '../is-ours.ts';
import type { JudgeSession } from '../judge/session.ts';

/** So often a page that has nothing to show looks for the server. */
const LOOK_MS = 5_000;

/**
 * Fetches the server's own page of this address once the server answers again. It is the same
 * page: the slip on it lives on, and a judge who types is not disturbed. The answer ends it.
 */
export function whenBack(base: string, session?: JudgeSession): () => void {
  return session ? whenHeard(session) : whenAnswered(base);
}

function whenHeard(session: JudgeSession): () => void {
  let asked = false;
  const look = (): void => {
    if (asked || session.link() !== 'idle' || isTyping()) return;
    asked = true;
    fetchPage();
  };
  const stop = session.listen({ changed: look });
  document.addEventListener('focusout', look);
  session.companion.ask();
  return () => {
    stop();
    document.removeEventListener('focusout', look);
  };
}

function whenAnswered(base: string): () => void {
  const timer = setInterval(() => {
    void fetch(`${base}judge/book`, { cache: 'no-store' }).then(
      (response) => {
        if (isOurs(response) && response.status < 500) fetchPage();
      },
      () => undefined,
    );
  }, LOOK_MS);
  return () => {
    clearInterval(timer);
  };
}
