import { expect } from 'chai';
import { existsSync } from 'node:fs';
import { acquireWriterLock } from '../../../src/adapters/sqlite/writer-lock.ts';
import { withTenant } from '../../../src/runtime/tenant-client.ts';
import { derivedId } from '../../../src/runtime/derived-id.ts';
import { readModelFile } from '../../../src/runtime/tenant/open-tenant.ts';
import { commandLine, smallCompetition } from '../../support/command-line.ts';
import { eventually } from '../../support/eventually.ts';
import { lengthenLog } from '../../support/long-log.ts';
import { startFloorcraft } from '../../support/run-floorcraft.ts';
import { childStarter } from '../../support/start-child.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the program floorcraft', () => {
  const folder = temporaryFolder();
  const startChild = childStarter();
  const ends = async (line: string[], input = '') => {
    const program = startFloorcraft(folder('data'), line, input);
    return { code: await program.ended, out: program.out(), talk: program.talk() };
  };

  it('honours FLOORCRAFT_DATA, speaks data on output and talk on error, and ends', async () => {
    const line = ['tenant', 'import', smallCompetition, '--as', '2026-small', '--json'];
    const { code, out, talk } = await ends(line);
    expect(code, talk).to.equal(0);
    expect(JSON.parse(out)).to.include({ key: '2026-small' });
    expect(existsSync(folder('data/tenants/2026-small/events.db'))).to.be.true;
  });

  it('ends with the code of what happened', async () => {
    const codes = await Promise.all([
      ends(['tenant', 'list']),
      ends(['tenant', 'lsit']),
      ends(['events', 'list', '2026-none']),
      ends(['status']),
    ]);
    expect(codes.map(({ code }) => code)).to.deep.equal([0, 2, 3, 6]);
  });

  it('answers marks on standard input line by line', async () => {
    const { code, out } = await ends(['skating'], '{"marks":[[[1,1,1],[2,2,2]]]}\n{"id":7}\n');
    expect(code).to.equal(0);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0].places).to.deep.equal([1, 2]);
    expect(lines[1]).to.have.nested.property('error.code');
  });

  it('is busy where another process holds the files and does not answer', async () => {
    const cli = commandLine(folder('data'));
    await cli.importSmall();
    const holder = { pid: process.pid, role: 'test', since: '2026-05-02T10:00:00.000Z' };
    const lock = acquireWriterLock(cli.data.tenant('index').writerLock, holder);
    const { code, talk } = await ends(['user', 'add', 'Ada']);
    if ('release' in lock) lock.release();
    expect(code).to.equal(4);
    expect(talk).to.contain(`process ${process.pid} (test, since`);
  });

  it('follows a log until it is interrupted, and then ends with 130', async () => {
    const cli = commandLine(folder('data'));
    await cli.importSmall();
    const line = ['events', 'tail', '2026-small', '--lines', '1', '--follow', '--json'];
    const program = startFloorcraft(folder('data'), line);
    await eventually('the newest event', () => program.out().includes('\n'));
    const commandId = derivedId('test', 'studio');
    const added = { commandId, type: 'AddStudio', data: { studio: 'new', name: 'Newton' } };
    await withTenant({ data: cli.data, key: '2026-small' }, (to) => to.submit([added]));
    await eventually('the event to come', () => program.out().includes('Newton'));
    program.process.kill('SIGINT');
    expect(await program.ended).to.equal(130);
  });

  it('rebuilds on from what a killed rebuild has left', async () => {
    const cli = commandLine(folder('data'));
    await cli.importSmall();
    await lengthenLog(cli.data, '2026-small', 24_000);
    const killed = await startChild('rebuild-until-killed.ts', folder('data'), '2026-small');
    await killed.kill();
    const { code, talk, rows } = await cli.json('projection', 'rebuild', '2026-small');
    expect(code, talk.join()).to.equal(0);
    expect(JSON.parse(talk[0] ?? '').progress.done).to.equal(Number(killed.output()));
    expect(rows[0].revision).to.be.greaterThan(24_000);
    expect(existsSync(`${readModelFile(cli.data, '2026-small')}.rebuild`)).to.be.false;
    expect((await cli.run('projection', 'compare', '2026-small')).code).to.equal(0);
  });

  it('says how an interrupted rebuild goes on, and ends with 130', async () => {
    const cli = commandLine(folder('data'));
    await cli.importSmall();
    await lengthenLog(cli.data, '2026-small', 60_000);
    const program = startFloorcraft(folder('data'), [
      'projection',
      'rebuild',
      '2026-small',
      '--json',
    ]);
    await eventually('a first sign', () => program.talk().includes('progress'));
    program.process.kill('SIGINT');
    expect(await program.ended).to.equal(130);
    expect(program.talk()).to.contain('the same command goes on from there');
    expect((await cli.run('projection', 'rebuild', '2026-small')).code).to.equal(0);
  });
});
