import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startDemo, type Client, type Demo } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { startFloorcraft } from '../support/run-floorcraft.ts';

const key = '2026-nebraska';

describe('an operator rebuilds the read model while a judge keeps marking', () => {
  let demo: Demo;
  let judge: Client;
  before(async () => {
    demo = await startDemo();
    judge = await demo.signIn('Judge B');
  });
  after(() => demo.stop());

  it('the rebuilt rows are equal, and no mark made meanwhile is missing', async () => {
    let marks = 0;
    const done = new AbortController();
    const marking = (async () => {
      while (!done.signal.aborted) {
        const line = { sheet: '101-1.r1.d1', judge: 'judge-b', entry: '101-1-4', dance: 1 };
        await judge.accept(
          { type: 'RecordMark', data: { ...line, mark: 1 } },
          { type: 'WithdrawMark', data: line },
        );
        marks += 2;
      }
    })();
    const rebuilt = await floorcraft('projection', 'rebuild', key, '--json');
    const marksDuring = marks;
    done.abort();
    await marking;
    expect(rebuilt.code, rebuilt.talk).to.equal(0);
    expect(marksDuring, 'the judge kept marking').to.be.above(0);
    const compared = await floorcraft('projection', 'compare', key, '--json');
    expect(compared.code, compared.out + compared.talk).to.equal(0);
    const log = await floorcraft(
      'history',
      'log',
      key,
      '--judge',
      'judge-b',
      '--limit',
      '10000',
      '--json',
    );
    const told = log.out.split('\n').filter((line) => line.includes('Judge B marked'));
    expect(told.length * 2).to.equal(marks);
  });

  it('the log verifies, with the read model as its witness', async () => {
    const verified = await floorcraft('events', 'verify', key, '--json');
    expect(verified.code, verified.out + verified.talk).to.equal(0);
  });

  it('a showcase whose process is killed is there again for the next mark', async () => {
    const { children } = Object(
      JSON.parse(readFileSync(path.join(demo.data, 'server.json'), 'utf8')),
    );
    const { pid } = children.find(({ name }: { name: string }) => name === key);
    process.kill(pid, 'SIGKILL');
    const line = { sheet: '101-1.r1.d2', judge: 'judge-b', entry: '101-1-5', dance: 2 };
    const mark = { type: 'RecordMark', data: { ...line, mark: 1 } };
    await eventually('the mark to be accepted by another process', async () =>
      judge.accept(mark).then(
        () => true,
        () => false,
      ),
    );
  });

  it('status names the public port and the running showcase', async () => {
    const status = await floorcraft('status', '--json');
    expect(status.code).to.equal(0);
    expect(status.out).to.include(String(demo.port)).and.to.include(key);
  });

  async function floorcraft(
    ...line: string[]
  ): Promise<{ code: number | null; out: string; talk: string }> {
    const started = startFloorcraft(demo.data, line);
    const code = await started.ended;
    return { code, out: started.out(), talk: started.talk() };
  }
});
