import { expect } from 'chai';
import { existsSync } from 'node:fs';
import { acquireWriterLock, type WriterLock } from '../../../src/adapters/sqlite/writer-lock.ts';
import { childStarter } from '../../support/start-child.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const holder = { pid: process.pid, role: 'tenant', since: '2026-01-02T03:04:05.678Z' };

describe('the writer lock', () => {
  const path = temporaryFolder();
  const startChild = childStarter();

  it('has one holder at a time, and names it to the others', () => {
    const first = taken(path('writer.lock'));
    expect(acquireWriterLock(path('writer.lock'), holder)).to.deep.equal({ heldBy: holder });
    first.release();
    taken(path('writer.lock')).release();
  });

  it('leaves no description behind when it is released, also when released twice', () => {
    const lock = taken(path('writer.lock'));
    expect(existsSync(path('writer.json'))).to.be.true;
    lock.release();
    lock.release();
    expect(existsSync(path('writer.json'))).to.be.false;
  });

  it('is free again when its holder was killed', async () => {
    const child = await startChild('hold-writer-lock.ts', path('writer.lock'));
    expect(child.output()).to.equal('held\n');
    const refused = acquireWriterLock(path('writer.lock'), holder);
    expect(refused).to.have.nested.property('heldBy.pid', child.pid);
    await child.kill();
    taken(path('writer.lock')).release();
  });
});

function taken(file: string): WriterLock {
  const lock = acquireWriterLock(file, holder);
  if ('release' in lock) return lock;
  throw new Error('the lock should have been free');
}
