import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

/** A way to a server that can be cut, as a hall's Wi-Fi is; on the loopback, a secure context. */
export interface CutOff {
  /** An address of the server as it is over this way. */
  address(of: string): string;
  /** Ends every connection and takes no more. */
  cut(): Promise<void>;
  /** Takes connections and says nothing: a half-dead network. */
  hang(): Promise<void>;
  /** Everything passes again. */
  mend(): Promise<void>;
  /** From now on leads to another port of this machine: the server was started again. */
  leadTo(port: number): void;
  close(): Promise<void>;
}

type State = 'open' | 'hanging' | 'cut';

/** Opens a way to a port of this machine. */
export async function openCutOff(port: number): Promise<CutOff> {
  let state: State = 'open';
  let there = port;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    hold(sockets, near);
    if (state !== 'open') return;
    const far = connect(there, '127.0.0.1');
    hold(sockets, far);
    near.pipe(far);
    far.pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  const own = await listen(server, 0);
  const turn = async (next: State): Promise<void> => {
    state = next;
    for (const socket of sockets) socket.destroy();
    if (next === 'cut' && server.listening) await closed(server);
    if (next !== 'cut' && !server.listening) await listen(server, own);
  };
  return {
    address: (of) => of.replace(/^(\w+:\/\/[^/:]+):\d+/, `$1:${String(own)}`),
    cut: () => turn('cut'),
    hang: () => turn('hanging'),
    mend: () => turn('open'),
    leadTo: (next) => {
      there = next;
    },
    close: () => turn('cut'),
  };
}

function hold(sockets: Set<Socket>, socket: Socket): void {
  sockets.add(socket);
  socket.on('error', () => socket.destroy());
  socket.on('close', () => sockets.delete(socket));
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
