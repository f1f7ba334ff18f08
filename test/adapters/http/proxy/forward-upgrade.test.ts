import { expect } from 'chai';
import { IncomingMessage } from 'node:http';
import { createServer, Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { forwardUpgrade } from '../../../../src/adapters/http/proxy/forward-upgrade.ts';
import { eventually } from '../../../support/eventually.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('joining WebSockets with a process', () => {
  const at = temporaryFolder();
  const upgrade = (socket = new PassThrough()) => ({
    request: new IncomingMessage(new Socket()),
    socket,
    head: Buffer.alloc(0),
  });

  it('waits where more come at once than the process has room for', async () => {
    const taken: Socket[] = [];
    const server = createServer((socket) => void taken.push(socket.resume()));
    const listen = { path: at('few.sock'), backlog: 1 };
    await new Promise<void>((resolve) => server.listen(listen, resolve));
    const crowd = Array.from({ length: 50 }, () => upgrade());
    const parted = crowd.map((each) => forwardUpgrade(each, listen.path, []));
    await eventually('all are joined', () => taken.length === crowd.length);
    for (const { socket } of crowd) socket.destroy();
    expect(new Set(await Promise.all(parted))).to.deep.equal(new Set([true]));
    await new Promise((resolve) => server.close(resolve));
  });

  it('says that a process could not be reached, and asks none for a client that left', async () => {
    expect(await forwardUpgrade(upgrade(), at('nobody.sock'), [])).to.equal(false);
    const gone = upgrade();
    gone.socket.destroy();
    expect(await forwardUpgrade(gone, at('nobody.sock'), [])).to.equal(true);
  });
});
