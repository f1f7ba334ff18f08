import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a way is just now; a `torn` one lets the server answer and loses the answer. */
export type CountedWeather = 'clear' | 'slow' | 'torn' | 'cut';

/** A way to a server that counts the commands on it; it carries no WebSockets. */
export interface CountedWay {
  /** An address of the server as it is over this way. */
  address(of: string): string;
  turn(weather: CountedWeather): void;
  counts(): Counts;
  close(): void;
}

export interface Counts {
  /** How many requests with commands were answered. */
  readonly answered: number;
  /** Ids that were sent again although their answer had passed. */
  readonly again: readonly string[];
  /**
   * How often commands were sent while others were under way. Those that a closed page left
   * behind do not count: that it is gone is known here later than to its neighbour.
   */
  readonly atOnce: number;
}

interface State {
  readonly port: number;
  weather: CountedWeather;
  readonly underWay: Set<IncomingMessage>;
  readonly left: WeakSet<IncomingMessage>;
  readonly together: (readonly [IncomingMessage, IncomingMessage])[];
  readonly done: Set<string>;
  readonly again: string[];
  answered: number;
}

const slowMs = 120;

/** Opens a way to a port of this machine, in clear weather. */
export async function openCountedWay(port: number): Promise<CountedWay> {
  const state: State = {
    ...{ port, weather: 'clear', underWay: new Set(), left: new WeakSet() },
    ...{ together: [], done: new Set(), again: [], answered: 0 },
  };
  const server = createServer((near, answer) => void carry(state, near, answer));
  server.on('upgrade', (_, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const found: AddressInfo | string | null = server.address();
  const own = typeof found === 'object' && found ? found.port : 0;
  return {
    address: (of) => of.replace(/^(\w+:\/\/[^/:]+):\d+/, `$1:${String(own)}`),
    turn: (next) => (state.weather = next),
    counts: () => countsOf(state),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function countsOf({ answered, again, together, left }: State): Counts {
  const atOnce = together.filter((both) => !both.some((one) => left.has(one))).length;
  return { answered, again: [...again], atOnce };
}

async function carry(state: State, near: IncomingMessage, answer: ServerResponse): Promise<void> {
  if (state.weather === 'cut') return void near.destroy();
  const body = await textOf(near).catch(() => '');
  if (answer.destroyed) return;
  const ids = near.url?.endsWith('/commands') ? idsIn(body) : [];
  if (ids.length > 0) begin(state, near, ids);
  const far = request(
    { port: state.port, host: '127.0.0.1', path: near.url, method: near.method, ...headers(near) },
    (from) => void pass(state, { near, answer, from, ids }),
  );
  far.on('error', () => lose(state, near, answer));
  // What is under way still was closed by its page, and by nobody here.
  answer.on('close', () => void (state.underWay.delete(near) && state.left.add(near)));
  far.end(body);
}

const headers = ({ headers: all }: IncomingMessage) => ({ headers: all });

function begin(state: State, near: IncomingMessage, ids: readonly string[]): void {
  for (const other of state.underWay) state.together.push([other, near]);
  state.underWay.add(near);
  state.again.push(...ids.filter((id) => state.done.has(id)));
}

interface Passing {
  readonly near: IncomingMessage;
  readonly answer: ServerResponse;
  readonly from: IncomingMessage;
  readonly ids: readonly string[];
}

async function pass(state: State, { near, answer, from, ids }: Passing): Promise<void> {
  if (state.weather === 'slow') await new Promise((resolve) => setTimeout(resolve, slowMs));
  const isLost = state.weather === 'torn' || state.weather === 'cut';
  if (isLost || answer.destroyed) {
    from.destroy();
    return void lose(state, near, answer);
  }
  // Counted before it is written: a tab that has it lets the next one send at once.
  state.underWay.delete(near);
  if (ids.length > 0 && from.statusCode === 200) state.answered += 1;
  for (const id of ids) if (from.statusCode === 200) state.done.add(id);
  answer.writeHead(from.statusCode ?? 502, from.headers);
  from.pipe(answer);
}

function lose(state: State, near: IncomingMessage, answer: ServerResponse): void {
  state.underWay.delete(near);
  answer.destroy();
}

function idsIn(body: string): string[] {
  const commands: unknown = JSON.parse(body);
  return Array.isArray(commands) ? commands.map((one) => String(Object(one).commandId)) : [];
}

async function textOf(message: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString('utf8');
}
