import { request, type IncomingMessage, type RequestOptions } from 'node:http';

export interface ControlQuestion {
  readonly method: 'GET' | 'POST';
  /** A control address, e.g. `/_control/status`. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds without a byte after which nobody is there. */
  readonly timeout: number;
}

export interface ControlAnswer {
  readonly status: number;
  /** Parsed JSON; undefined when it was none. */
  readonly body: unknown;
}

/**
 * What a process answers on its own socket; undefined when none listens there or it does not
 * answer in time. Rejects where it broke off: it may have done what was asked.
 */
export function askControl(
  socketPath: string,
  question: ControlQuestion,
): Promise<ControlAnswer | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(requestOf(socketPath, question));
    asked.on('response', (response) => void read(response).then(resolve, reject));
    asked.on('timeout', () => {
      resolve(undefined);
      asked.destroy();
    });
    asked.on('error', (error: NodeJS.ErrnoException) => {
      if (nobody.has(error.code ?? '')) resolve(undefined);
      else reject(error);
    });
    asked.end(question.body === undefined ? undefined : JSON.stringify(question.body));
  });
}

/** No socket there, or nobody behind it. */
const nobody = new Set(['ENOENT', 'ECONNREFUSED']);

function requestOf(socketPath: string, question: ControlQuestion): RequestOptions {
  const { method, path, body, headers = {}, timeout } = question;
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  // Without an agent: a kept connection would hold up the very process that is to end.
  return { socketPath, method, path, timeout, agent: false, headers: { ...type, ...headers } };
}

async function read(response: IncomingMessage): Promise<ControlAnswer> {
  let text = '';
  response.setEncoding('utf8');
  for await (const chunk of response) text += String(chunk);
  return { status: response.statusCode ?? 0, body: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
