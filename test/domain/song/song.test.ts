import { expect } from 'chai';
import { parseCommand } from '../../../src/domain/decide.ts';
import { sniffAudio } from '../../../src/domain/song/audio-type.ts';
import { readyShowcase as ready } from '../../support/cast.ts';
import { command, event, given } from '../../support/given.ts';

const file = { blob: '5e'.repeat(32), type: 'audio/mpeg', bytes: 3000 } as const;
const lanterns = { title: 'Paper Lanterns', artist: 'The Inventors', file };
const chosen = { entry: 'solo-105', ...lanterns };
const moon = { song: 'moon', dance: 'Waltz', title: 'Moon' };
const without = { artist: null, file: null };

describe('the song of a solo', () => {
  it('is chosen, and chosen again it is replaced whole', () => {
    given(...ready)
      .when(command('ChooseSong', chosen))
      .then(event('SongChosen', 'song/solo-105', chosen));
    const other = { entry: 'solo-105', title: 'Tin Stars' };
    given(...ready, command('ChooseSong', chosen))
      .when(command('ChooseSong', other))
      .then(event('SongChosen', 'song/solo-105', { ...other, ...without }));
  });

  it('chosen twice is chosen once; dropped twice is dropped once', () => {
    given(...ready, command('ChooseSong', chosen))
      .when(command('ChooseSong', chosen))
      .thenNothing();
    const drop = command('DropSong', { entry: 'solo-105' });
    given(...ready, command('ChooseSong', chosen))
      .when(drop)
      .then(event('SongDropped', 'song/solo-105', { entry: 'solo-105' }));
    given(...ready)
      .when(drop)
      .thenNothing();
  });

  it('is not chosen for an entry that shares the floor, or that is not there', () => {
    given(...ready)
      .when(command('ChooseSong', { ...chosen, entry: 'latin-101' }))
      .thenRefused('NotDancedAlone');
    given(...ready)
      .when(command('ChooseSong', { ...chosen, entry: 'nobody' }))
      .thenRefused('NotFound');
  });

  it('is chosen by the DJ too, but by no judge', () => {
    const choose = command('ChooseSong', chosen);
    given(...ready)
      .when(choose, { kind: 'dj', id: 'dan' })
      .then(event('SongChosen', 'song/solo-105', chosen));
    given(...ready)
      .when(choose, { kind: 'judge', id: 'judge-a' })
      .thenRefused('NotAllowed');
  });

  it('names a file by the hash of its bytes, of a kind that is played, of 20 MB at most', () => {
    const isRead = (change: object): boolean =>
      'command' in parseCommand('ChooseSong', { ...chosen, file: { ...file, ...change } });
    expect(isRead({})).to.equal(true);
    expect(isRead({ blob: '../../../secret.key' })).to.equal(false);
    expect(isRead({ type: 'text/html' })).to.equal(false);
    expect(isRead({ bytes: 20 * 1024 * 1024 + 1 })).to.equal(false);
    expect(isRead({ name: 'Anna Invented.mp3' })).to.equal(false);
  });
});

describe('the songs of a dance', () => {
  it('are added and removed, each once', () => {
    const add = command('AddDanceSong', moon);
    const remove = command('RemoveDanceSong', { song: 'moon', dance: 'Waltz' });
    given(...ready)
      .when(add)
      .then(event('DanceSongAdded', 'playlist/Waltz', { ...moon, ...without }));
    given(...ready, add)
      .when(add)
      .thenRefused('AlreadyExists');
    given(...ready, add)
      .when(remove)
      .then(event('DanceSongRemoved', 'playlist/Waltz', { song: 'moon', dance: 'Waltz' }));
    given(...ready)
      .when(remove)
      .thenNothing();
  });

  it('stay as they are while the showcase is closed', () => {
    given(...ready, command('CloseShowcase', {}))
      .when(command('AddDanceSong', moon))
      .thenRefused('ShowcaseClosed');
  });
});

describe('what a file is', () => {
  const bytes = (...parts: (string | number)[]): Uint8Array =>
    Uint8Array.from(
      parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part)])),
    );

  it('is told by its first bytes', () => {
    expect(sniffAudio(bytes('ID3', 4, 0))).to.equal('audio/mpeg');
    expect(sniffAudio(bytes(0xff, 0xfb, 0x90, 0x64))).to.equal('audio/mpeg');
    expect(sniffAudio(bytes(0xff, 0xf1, 0x50, 0x80))).to.equal('audio/aac');
    expect(sniffAudio(bytes(0, 0, 0, 32, 'ftypM4A '))).to.equal('audio/mp4');
    expect(sniffAudio(bytes('OggS', 0, 2))).to.equal('audio/ogg');
    expect(sniffAudio(bytes('fLaC', 0, 0))).to.equal('audio/flac');
    expect(sniffAudio(bytes('RIFF', 1, 2, 3, 4, 'WAVE'))).to.equal('audio/wav');
  });

  it('is no audio where they are a page, a picture, a video that stands alone, or nothing', () => {
    const others = ['<!doctype html>', '\x89PNG\r\n', 'RIFF1234AVI ', '\xff\xff\xff\xff', ''];
    for (const other of others)
      expect(sniffAudio(Buffer.from(other, 'latin1')), other).to.equal(undefined);
  });
});
