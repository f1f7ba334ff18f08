import { expect } from 'chai';
import { Pool } from 'undici';
import { openSqliteEventStore } from '../../../src/adapters/sqlite/event-store.ts';
import { dataFolder } from '../../../src/runtime/data-folder.ts';
import { collect } from '../../support/collect.ts';
import { everyMark, letterHeat, type TestCommand } from '../../support/open-showcase.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import {
  startTenantProcess,
  writeTestNavigator,
  type TenantProcess,
} from '../../support/tenant-process.ts';

const key = '2026-test';
const couples = 40;

describe('a tenant process killed while judges mark', () => {
  const at = temporaryFolder();
  let running: TenantProcess | undefined;
  afterEach(() => running?.kill('SIGKILL'));

  it('keeps every acknowledged mark, none twice, and answers all again', async () => {
    const root = at('data');
    writeTestNavigator(root);
    running = await startTenantProcess(root, key);
    await post(running.socket, letterHeat(couples).slice(1));
    const marks = everyMark(couples);
    const { acknowledged, unanswered } = await markUntilKilled(running, marks);
    expect(acknowledged.length, 'acknowledged before the kill').to.be.at.least(50);
    expect(unanswered, 'unanswered at the kill').to.be.at.least(20);

    running = await startTenantProcess(root, key);
    const again = await post(running.socket, marks);
    expect(again).to.have.length(marks.length);
    expect(new Set(again.map(({ status }) => status))).to.deep.equal(
      new Set(['accepted', 'duplicate']),
    );
    const repeated = again.filter(({ status }) => status === 'duplicate');
    expect(repeated.map(({ commandId }) => commandId)).to.include.members(acknowledged);
    await running.kill('SIGTERM');

    const recorded = await recordedMarks(root);
    expect(recorded.toSorted(), 'each mark once').to.deep.equal(
      marks.map(({ commandId }) => commandId).toSorted(),
    );
  });
});

interface Answer {
  readonly commandId: string;
  readonly status: string;
}

async function markUntilKilled(
  tenant: TenantProcess,
  marks: readonly (TestCommand & { readonly commandId: string })[],
): Promise<{ acknowledged: string[]; unanswered: number }> {
  const pool = poolOf(tenant.socket);
  const acknowledged: string[] = [];
  let unanswered = marks.length;
  let killed: Promise<void> | undefined;
  await Promise.all(
    marks.map(async (mark) => {
      const [answer] = await send(pool, [mark]).catch(() => []);
      if (answer?.status !== 'accepted') return;
      acknowledged.push(answer.commandId);
      unanswered -= 1;
      if (acknowledged.length === 50) killed = tenant.kill('SIGKILL');
    }),
  );
  await killed;
  await pool.destroy();
  return { acknowledged, unanswered };
}

async function post(socket: string, commands: readonly TestCommand[]): Promise<Answer[]> {
  const pool = poolOf(socket);
  try {
    const named = commands.map((command) => ({ commandId: crypto.randomUUID(), ...command }));
    return await send(pool, named);
  } finally {
    await pool.close();
  }
}

function poolOf(socket: string): Pool {
  return new Pool('http://localhost', { socketPath: socket, connections: 64 });
}

async function send(pool: Pool, commands: readonly object[]): Promise<Answer[]> {
  const { body } = await pool.request({
    path: '/_control/actor-commands',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(commands),
  });
  const answer = Object(await body.json());
  return answer.outcomes;
}

async function recordedMarks(root: string): Promise<string[]> {
  const store = openSqliteEventStore({ file: dataFolder(root).tenant(key).events, readonly: true });
  const events = await collect(store.read(`showcase-${key}`));
  await store.close();
  return events
    .filter(({ type }) => type === 'MarkRecorded')
    .map(({ metadata }) => String(JSON.parse(metadata).commandId));
}
