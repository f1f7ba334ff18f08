import { WebSocket } from 'ws';

/** A message of a stream: the newest revision it shows, and its HTML. */
export interface Heard {
  readonly revision: number;
  readonly html: string;
  /** Milliseconds of this process's own clock. */
  readonly at: number;
}

export interface Ear {
  close(): void;
}

/** A stream that a page listens to, and the revision that the page shows. */
export interface PageStream {
  readonly name: string;
  readonly revision: string;
}

/** The streams that a page listens to. */
export function streamsOf(page: string): PageStream[] {
  const sources = [...page.matchAll(/<turbo-cable-stream-source[^>]*>/g)];
  const attribute = (of: string, name: string): string =>
    new RegExp(`${name}="([^"]+)"`).exec(of)?.[1] ?? '';
  return sources.map(([source]) => ({
    name: attribute(source, 'signed-stream-name'),
    revision: attribute(source, 'data-revision'),
  }));
}

/** Listens to streams as a page does; settles once the cable has confirmed them all. */
export async function openEar(
  origin: string,
  streams: readonly PageStream[],
  hear?: (message: Heard) => void,
): Promise<Ear> {
  const url = `${origin.replace('http', 'ws')}/showcase/cable`;
  const socket = new WebSocket(url, ['actioncable-v1-json'], { headers: { origin } });
  let missing = streams.length;
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the cable closed')));
    socket.on('message', (data: Buffer) => {
      // Who is not measured must not cost the clock of those who are.
      if (missing === 0 && !hear) return;
      const at = performance.now();
      const frame = Object(JSON.parse(data.toString()));
      if (frame.type === 'welcome') streams.forEach((stream) => subscribe(socket, stream));
      if (frame.type === 'confirm_subscription' && (missing -= 1) === 0) resolve();
      if (frame.type === 'reject_subscription') reject(new Error('the cable refused a stream'));
      if (typeof frame.message === 'string') hear?.(heard(frame.message, at));
    });
  });
  return { close: () => socket.close() };
}

function subscribe(socket: WebSocket, { name, revision }: PageStream): void {
  const identifier = JSON.stringify({
    channel: 'Turbo::StreamsChannel',
    signed_stream_name: name,
    revision,
  });
  socket.send(JSON.stringify({ command: 'subscribe', identifier }));
}

function heard(html: string, at: number): Heard {
  const revisions = [...html.matchAll(/data-revision="(\d+)"/g)].map(([, number]) =>
    Number(number),
  );
  return { revision: Math.max(-1, ...revisions), html, at };
}
