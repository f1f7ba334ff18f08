/** What answering a visit needs of a worker, so that it runs without one. */
export interface PageSource {
  /** The showcase whose answers count. */
  readonly key: string;
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds. */
  pause(milliseconds: number): Promise<undefined>;
}

type AnswerVisit = (
  ask: () => Promise<Response>,
  otherwise: () => Promise<Response | undefined>,
) => Promise<Response>;

/** A judge waits so long for a page before the kept one is opened. */
const PATIENCE_MS = 4_000;
/** The same shortly after the network did not answer. */
const SHORT_PATIENCE_MS = 1_200;
const REMEMBERED_MS = 60_000;

/**
 * Answers visits to pages: the network's answer if it is whole, ours and in time, `otherwise` what
 * is kept. A server's error, a captive portal's page and a connection that hangs are none.
 */
export function pageAnswers(source: PageSource): AnswerVisit {
  let silentAt = Number.NEGATIVE_INFINITY;
  return async (ask, otherwise) => {
    const isShort = source.now() - silentAt < REMEMBERED_MS;
    const patience = source.pause(isShort ? SHORT_PATIENCE_MS : PATIENCE_MS);
    const answer = await Promise.race([askWhole(ask, source.key), patience]);
    silentAt = answer ? Number.NEGATIVE_INFINITY : source.now();
    return answer ?? (await otherwise()) ?? Response.error();
  };
}

/** The whole answer, or undefined when it is not one of this showcase. */
async function askWhole(ask: () => Promise<Response>, key: string): Promise<Response | undefined> {
  try {
    const response = await ask();
    const isOurs = response.headers.get('X-Floorcraft-Tenant') === key;
    if (!isOurs || response.status >= 500) return undefined;
    // The answer itself is handed on: it alone knows where a redirect has led.
    await response.clone().arrayBuffer();
    return response;
  } catch {
    return undefined;
  }
}
