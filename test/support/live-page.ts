import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { build } from 'esbuild';
import type { Page } from 'puppeteer';
import { source } from './live-cable.ts';

export interface LivePageServer {
  readonly url: string;
  /** What the page shows when it is fetched next. */
  shown: { revision: number; text: string };
  /** Answered to fetches of the page instead of it. */
  fault: number | undefined;
  /** A showcase's own; a captive portal that answers in its place has none of it. */
  headers: Readonly<Record<string, string>>;
  /** Fetches of the page wait for this. */
  gate: Promise<void>;
  /** How often the page was fetched. */
  fetches: number;
  /** The WebSockets' way to the cable; none while undefined. */
  cablePort: number | undefined;
  close(): void;
}

const script = `
  import { startLive } from './src/adapters/browser/live.ts';
  void startLive();
`;

/** Serves one live page with its script, and pipes its WebSockets to a cable. */
export async function serveLivePage(): Promise<LivePageServer> {
  const live = await bundled();
  const http = createServer();
  const pipes = new Set<Duplex>();
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const served: LivePageServer = {
    url: `http://127.0.0.1:${portOf(http)}/hall`,
    shown: { revision: 100, text: 'at first' },
    fault: undefined,
    headers: { 'X-Floorcraft-Tenant': 'a-hall' },
    gate: Promise.resolve(),
    fetches: 0,
    cablePort: undefined,
    close: () => {
      http.closeAllConnections();
      pipes.forEach((pipe) => pipe.destroy());
      http.close();
    },
  };
  http.on('request', (request: IncomingMessage, response) => {
    if (request.url === '/live.js') return void response.end(live);
    if (request.url !== '/hall') return void response.writeHead(404).end();
    served.fetches += 1;
    void served.gate.then(answerOnce(served, response));
  });
  http.on('upgrade', (request: IncomingMessage, socket: Socket) => {
    if (served.cablePort === undefined) return void socket.destroy();
    const cable = connect(served.cablePort, '127.0.0.1');
    for (const end of [socket, cable]) pipes.add(end.on('error', () => end.destroy()));
    const lines = request.rawHeaders.map((word, at) =>
      at % 2 === 0 ? `${word}: ` : `${word}\r\n`,
    );
    cable.write(`GET ${request.url} HTTP/1.1\r\n${lines.join('')}\r\n`);
    socket.pipe(cable).pipe(socket);
  });
  return served;
}

/** What is shown at the moment of asking, in the weather of the moment of answering. */
function answerOnce(served: LivePageServer, response: ServerResponse): () => void {
  const { shown } = served;
  return () => {
    const type = { 'Content-Type': 'text/html', ...served.headers };
    response.writeHead(served.fault ?? 200, type);
    response.end(served.fault === undefined ? html(shown) : 'broken');
  };
}

/** Puts the page's clock ahead, as far as this program's own scripts look at it. */
export function hurry(page: Page, milliseconds: number): Promise<void> {
  return page.evaluate((ahead) => {
    Date.now = () => performance.timeOrigin + performance.now() + ahead;
  }, milliseconds);
}

function html({ revision, text }: LivePageServer['shown']): string {
  const attributes = Object.entries(source()).map(
    ([key, value]) => `${key.replaceAll('_', '-')}="${value}"`,
  );
  return `<!doctype html><html><head><title>Hall ${revision}</title>
    <meta name="action-cable-url" content="/cable">
    <script src="/live.js" defer></script></head>
    <body><turbo-cable-stream-source ${attributes.join(' ')} data-revision="${revision}">
    </turbo-cable-stream-source>
    <p role="status" data-live-status data-time-zone="America/New_York" data-locale="en-GB"></p>
    <ul id="list"><li>${text}</li></ul></body></html>`;
}

async function bundled(): Promise<string> {
  const stdin = { contents: script, resolveDir: process.cwd(), loader: 'ts' } as const;
  const built = await build({ stdin, bundle: true, write: false, format: 'iife' });
  return built.outputFiles[0]?.text ?? '';
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('listens on no port');
  return address.port;
}
