import { expect } from 'chai';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { acquireWriterLock } from '../../src/adapters/sqlite/writer-lock.ts';
import { dataFolder, makePrivateFolder } from '../../src/runtime/data-folder.ts';
import { derivedId } from '../../src/runtime/derived-id.ts';
import { socketPath } from '../../src/runtime/socket-path.ts';
import { withTenant } from '../../src/runtime/tenant-client.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const command = (place: string) => ({
  commandId: derivedId('test', place),
  type: 'AddUser',
  data: { user: place, name: 'Ada Example', grants: [] },
});

describe('withTenant', () => {
  const folder = temporaryFolder();
  let release = (): void => undefined;
  let server: Server | undefined;

  afterEach((done) => {
    release();
    release = () => undefined;
    if (server) server.close(() => done());
    else done();
    server = undefined;
  });

  /** Somebody else holds the files of the administration. */
  function held() {
    const data = dataFolder(folder('data'));
    makePrivateFolder(data.tenant('index').root);
    const holder = { pid: 4711, role: 'tenant', since: '2026-05-02T10:00:00.000Z' };
    const lock = acquireWriterLock(data.tenant('index').writerLock, holder);
    if ('release' in lock) release = () => lock.release();
    return { data, key: 'index', patience: 150 };
  }

  /** And answers on its socket. */
  async function answers(data: string, status: number, answer: (commands: object[]) => object) {
    const lots: { commands: object[]; operator: unknown }[] = [];
    server = createServer((request, response) => {
      void textOf(request).then((text) => {
        const isCommands = request.url === '/_control/actor-commands';
        const commands = isCommands ? JSON.parse(text) : [];
        if (isCommands) lots.push({ commands, operator: request.headers['x-floorcraft-operator'] });
        response.writeHead(isCommands ? status : 200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(isCommands ? answer(commands) : {}));
      });
    });
    await new Promise<void>((resolve) => server?.listen(socketPath(data, 'index'), resolve));
    return lots;
  }

  const accepted = (commands: object[]) => ({
    outcomes: commands.map(() => ({ commandId: 'x', status: 'accepted', revisions: [1] })),
  });

  it('writes itself where nobody holds the files, and lets go of them', async () => {
    const address = { data: dataFolder(folder('data')), key: 'index' };
    const send = () => withTenant(address, (tenant) => tenant.submit([command('ada')]));
    expect((await send())[0]).to.include({ status: 'accepted' });
    expect((await send())[0]).to.include({ status: 'duplicate' });
  });

  it('sends to the socket of whoever holds the files, saying who the operator is', async () => {
    const address = held();
    const lots = await answers(address.data.root, 200, accepted);
    const outcomes = await withTenant(address, (tenant) => tenant.submit([command('ada')]));
    expect(outcomes[0]).to.include({ status: 'accepted' });
    expect(lots[0]?.commands).to.deep.equal([command('ada')]);
    expect(lots[0]?.operator).to.match(/^[\w.@-]+$/);
  });

  it('sends many commands in lots of five hundred, in order', async () => {
    const address = held();
    const lots = await answers(address.data.root, 200, accepted);
    const many = Array.from({ length: 1201 }, (_, index) => command(`user-${index}`));
    const outcomes = await withTenant(address, (tenant) => tenant.submit(many));
    expect(outcomes).to.have.lengthOf(1201);
    expect(lots.map(({ commands }) => commands.length)).to.deep.equal([500, 500, 201]);
    expect(lots.flatMap(({ commands }) => commands)).to.deep.equal(many);
  });

  it('fails with the sentence of a problem', async () => {
    const address = held();
    await answers(address.data.root, 503, () => ({ detail: 'Nothing was accepted: try again.' }));
    const failure = await withTenant(address, (tenant) => tenant.submit([command('ada')])).catch(
      (error: unknown) => error,
    );
    expect(failure).to.include({ exitCode: 1 });
    expect(String(failure)).to.contain('Nothing was accepted: try again.');
  });

  it('is busy, naming who holds the files, where nobody answers', async () => {
    const address = held();
    const failure = await withTenant(address, () => Promise.resolve()).catch((error) => error);
    expect(failure).to.include({ exitCode: 4 });
    expect(String(failure)).to.contain('process 4711 (tenant, since 2026-05-02T10:00:00.000Z)');
  });
});

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
