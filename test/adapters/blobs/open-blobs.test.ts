import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { expect } from 'chai';
import { openBlobs } from '../../../src/adapters/blobs/open-blobs.ts';
import { songFiles } from '../../../src/domain/song/audio-type.ts';
import { pictureFiles } from '../../../src/domain/screen/picture/picture-files.ts';
import { inventedPng } from '../../support/invented-pictures.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const largest = 20 * 1024 * 1024;
const song = Buffer.concat([Buffer.from('ID3'), Buffer.alloc(100_000, 7)]);
const hash = createHash('sha256').update(song).digest('hex');

/** The bytes in pieces of this size, as a network brings them. */
function pieces(bytes: Buffer, size: number): Readable {
  const count = Math.ceil(bytes.length / size);
  return Readable.from(
    Array.from({ length: count }, (_, at) => bytes.subarray(at * size, (at + 1) * size)),
  );
}

describe('the files of a showcase', () => {
  const at = temporaryFolder();
  const folder = (): string => at('blobs');

  it('lie under the hash of their bytes, once, for this program alone', async () => {
    const blobs = openBlobs(folder());
    const kept = { blob: hash, type: 'audio/mpeg', bytes: song.length };
    expect(await blobs.keep(pieces(song, 10_000), songFiles)).to.deep.equal(kept);
    expect(await blobs.keep(pieces(song, 1), songFiles)).to.deep.equal(kept);
    expect(readdirSync(folder())).to.deep.equal([hash]);
    expect(readFileSync(path.join(folder(), hash)).equals(song)).to.equal(true);
    expect(statSync(path.join(folder(), hash)).mode & 0o777).to.equal(0o600);
    expect(statSync(folder()).mode & 0o777).to.equal(0o700);
  });

  it('are found with what their first bytes tell, and not at all where they are not', async () => {
    const blobs = openBlobs(folder());
    await blobs.keep(pieces(song, 50_000), songFiles);
    expect(await blobs.find(hash, songFiles)).to.include({
      type: 'audio/mpeg',
      bytes: song.length,
    });
    expect(await blobs.find('0'.repeat(64), songFiles)).to.equal(undefined);
    expect(await blobs.find('../events.db', songFiles)).to.equal(undefined);
  });

  it('are refused without a trace when they are no audio or too large', async () => {
    const blobs = openBlobs(folder());
    expect(await blobs.keep(pieces(Buffer.from('<!doctype html> song'), 3), songFiles)).to.equal(
      'another kind',
    );
    expect(await blobs.keep(Readable.from([]), songFiles)).to.equal('another kind');
    const big = Buffer.concat([Buffer.from('ID3'), Buffer.alloc(largest)]);
    expect(await blobs.keep(pieces(big, 1_000_000), songFiles)).to.equal('too large');
    expect(readdirSync(folder())).to.deep.equal([]);
  });

  it('are found only as what they are, and looked through where their kind wants it', async () => {
    const blobs = openBlobs(folder());
    const picture = inventedPng({ width: 20, height: 10 });
    const kept = await blobs.keep(pieces(picture, 7), pictureFiles);
    if (typeof kept === 'string') throw new Error(kept);
    expect(await blobs.find(kept.blob, pictureFiles)).to.include({ type: 'image/png' });
    expect(await blobs.find(kept.blob, songFiles)).to.equal(undefined);
    const wide = inventedPng({ width: 7681, height: 1 });
    expect(await blobs.keep(pieces(wide, 100), pictureFiles)).to.equal('too many pixels');
    expect(readdirSync(folder())).to.deep.equal([kept.blob]);
  });

  it('leave the sender’s stream open when refused, so that the answer still arrives', async () => {
    const sender = pieces(Buffer.alloc(1000, 65), 10);
    expect(await openBlobs(folder()).keep(sender, songFiles)).to.equal('another kind');
    expect(sender.destroyed).to.equal(false);
    sender.destroy();
  });

  it('of which only a part came leave nothing', async () => {
    const sender = new Readable({ read: () => undefined });
    sender.push(song.subarray(0, 5000));
    const kept = openBlobs(folder()).keep(sender, songFiles);
    sender.destroy(new Error('gone'));
    const failure = await kept.then(
      () => 'kept',
      (error: unknown) => String(error),
    );
    expect(failure).to.contain('gone');
    expect(readdirSync(folder())).to.deep.equal([]);
  });
});
