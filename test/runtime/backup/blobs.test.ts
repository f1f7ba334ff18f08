import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { backupStage, small } from '../../support/backup-stage.ts';

const song = Buffer.from('an invented song');
const blob = createHash('sha256').update(song).digest('hex');

describe('files in a backup', () => {
  const stage = backupStage();
  const liveIn = (root: string): string => stage.there(root).data.tenant(small).blobs;
  beforeEach(async () => {
    mkdirSync(liveIn('data'));
    writeFileSync(path.join(liveIn('data'), blob), song);
    writeFileSync(path.join(liveIn('data'), '.on-its-way.part'), 'half');
    await stage.copy();
  });
  const copied = (): string => path.join(stage.backup(), 'blobs', blob);

  it('are copied once, by what they hold, and put back', async () => {
    expect(stage.files('blobs').map(({ name }) => name)).to.deep.equal([blob]);
    const before = stage.files('blobs');
    expect((await stage.copy()).rows[1].bytes).to.equal(0);
    expect(stage.files('blobs')).to.deep.equal(before);
    expect((await stage.restore('new', small)).rows[0]).to.include({ blobs: 1 });
    expect(readFileSync(path.join(liveIn('new'), blob))).to.deep.equal(song);
  });

  it('that are lost or altered are found, and keep no mark from being put back', async () => {
    const damages = [() => rmSync(copied()), () => writeFileSync(copied(), 'an invented s0ng')];
    for (const [at, damage] of damages.entries()) {
      damage();
      const { code, rows } = await stage.verify();
      expect([code, rows[0].faults[0].code]).to.deep.equal([5, 'blob']);
      const restored = await stage.restore(`new-${String(at)}`, small);
      expect([restored.code, restored.rows[0].lostBlobs]).to.deep.equal([0, [blob]]);
      expect(restored.talk.join()).to.contain('lost, to be added again: 1.');
    }
  });

  it('that are damaged before they are copied are left out and named', async () => {
    rmSync(copied());
    writeFileSync(path.join(liveIn('data'), blob), 'an invented s0ng');
    await stage.send('AddStudio', { studio: 'later', name: 'Later Dancing' });
    const { code, rows } = await stage.copy();
    expect([code, rows[1].events]).to.deep.equal([5, 1]);
    expect(rows[1].result).to.contain(`damaged: ${blob}`);
    expect((await stage.verify()).code).to.equal(0);
  });
});
