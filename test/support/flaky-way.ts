import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * How a way is just now: `slow` holds every piece back, `torn` ends answers in the middle, a
 * `hanging` one takes connections and says nothing, a `cut` one ends all and takes none.
 */
export type Weather = 'clear' | 'slow' | 'torn' | 'hanging' | 'cut';

/** A way to a server with the weather of a hall's Wi-Fi; on the loopback, a secure context. */
export interface FlakyWay {
  /** An address of the server as it is over this way. */
  address(of: string): string;
  turn(weather: Weather): void;
  close(): void;
}

const slowMs = 120;
/** So many bytes of an answer pass a torn way: less than the head of any. */
const tornAfter = 90;

/** Opens a way to a port of this machine, in clear weather. */
export async function openFlakyWay(port: number): Promise<FlakyWay> {
  let weather: Weather = 'clear';
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    hold(sockets, near);
    if (weather === 'cut') return void near.destroy();
    if (weather === 'hanging') return;
    const far = connect(port, '127.0.0.1');
    hold(sockets, far);
    carry(near, far, () => (weather === 'slow' ? 'slow' : 'clear'));
    carry(far, near, () => weather);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  const own = await listen(server);
  return {
    address: (of) => of.replace(/^(\w+:\/\/[^/:]+):\d+/, `$1:${String(own)}`),
    turn: (next) => {
      const isOver = weather === 'hanging' || next === 'hanging' || next === 'cut';
      weather = next;
      if (isOver) for (const socket of sockets) socket.destroy();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

function carry(from: Socket, to: Socket, weather: () => Weather): void {
  let passed = 0;
  from.on('data', (piece: Buffer) => {
    const now = weather();
    if (now === 'torn') {
      to.write(piece.subarray(0, Math.max(0, tornAfter - passed)));
      passed += piece.length;
      if (passed >= tornAfter) to.destroySoon();
      return;
    }
    passed = 0;
    if (now === 'slow') setTimeout(() => to.write(piece), slowMs);
    else to.write(piece);
  });
  from.on('end', () => to.end());
}

function hold(sockets: Set<Socket>, socket: Socket): void {
  sockets.add(socket);
  socket.on('error', () => socket.destroy());
  socket.on('close', () => sockets.delete(socket));
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('listens on no port');
  return address.port;
}
