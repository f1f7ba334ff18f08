import { expect } from 'chai';
import { contrast } from '../../../src/domain/screen/contrast.ts';
import { pictureFiles } from '../../../src/domain/screen/picture/picture-files.ts';
import { readPicture } from '../../../src/domain/screen/picture/read-picture.ts';
import { lightestGround } from '../../../src/domain/screen/picture/veil.ts';
import { opened } from '../../support/cast.ts';
import { command, event, given } from '../../support/given.ts';
import { keptPicture } from '../../support/kept-picture.ts';
import {
  inventedJpegHead,
  inventedPng,
  inventedSimpleWebpHead,
  inventedWebpHead,
} from '../../support/invented-pictures.ts';

const choose = command('ChooseTheme', { picture: keptPicture });
const usual = { accent: null, dark: null, counter: null };
const chosen = (data: object) => ({
  ...{ type: 'ThemeChosen', subject: 'theme' },
  data: { ...usual, art: 'none', picture: null, ...data },
});

describe('a picture behind the boards', () => {
  it('is chosen once it was uploaded, and once only', () => {
    given(opened)
      .when(choose)
      .then(chosen({ art: 'picture', picture: keptPicture }));
    given(opened, choose).when(choose).thenNothing();
  });

  it('is refused where it does not lie in the files, or is not named at all', () => {
    const other = '0'.repeat(64);
    given(opened)
      .when(command('ChooseTheme', { picture: other }))
      .thenRefused(
        'PictureNotHere',
        'This picture does not lie in the files here: upload it first.',
      );
    given(opened)
      .when(command('ChooseTheme', { art: 'picture' }))
      .thenRefused('NothingToShow');
  });

  it('is taken away by no art or by a drawing, and is chosen again later', () => {
    for (const art of ['none', 'rings'] as const) {
      const take = command('ChooseTheme', { art, picture: keptPicture });
      given(opened, choose).when(take).then(chosen({ art }));
      given(opened, choose, take)
        .when(choose)
        .then(chosen({ art: 'picture', picture: keptPicture }));
    }
  });

  it('stays while colours change, even where its file was lost', () => {
    const lost = 'ef'.repeat(32);
    const before = event('ThemeChosen', 'theme', { ...usual, art: 'picture', picture: lost });
    const data = { counter: '#ffcc00', picture: lost };
    given(opened, before)
      .when(command('ChooseTheme', data))
      .then(chosen({ counter: '#ffcc00', art: 'picture', picture: lost }));
  });

  it('lets through no colour of the boards that could not be read on white under its veil', () => {
    const faint = '#8877cc';
    expect(contrast(faint, '#101218')).to.be.above(4.5);
    for (const name of ['dark', 'counter']) {
      given(opened)
        .when(command('ChooseTheme', { [name]: faint }))
        .then(chosen({ [name]: faint }));
      given(opened)
        .when(command('ChooseTheme', { [name]: faint, picture: keptPicture }))
        .thenRefused('ColourTooFaint');
    }
    expect(lightestGround).to.equal('#404040');
  });
});

describe('the file of a picture', () => {
  const still = { width: 640, height: 480, moves: false };
  const sniff = (bytes: Uint8Array): string | undefined => pictureFiles.sniff(bytes);
  const inspect = (bytes: Uint8Array): string | undefined => pictureFiles.inspect?.(bytes);

  it('is told by its bytes; what can hold a script is none', () => {
    expect(sniff(inventedPng(still))).to.equal('image/png');
    expect(sniff(inventedJpegHead(640, 480))).to.equal('image/jpeg');
    expect(sniff(inventedWebpHead(640, 480))).to.equal('image/webp');
    for (const text of ['<svg xmlns=', '<?xml version', 'GIF89a......', 'RIFF....WAVE', ''])
      expect(sniff(Buffer.from(text)), text).to.equal(undefined);
  });

  it('says in its head how large it is, however much stands before that', () => {
    expect(readPicture(inventedPng(still))).to.deep.equal(still);
    expect(readPicture(inventedJpegHead(640, 480))).to.deep.equal(still);
    expect(readPicture(inventedJpegHead(640, 480, 60_000))).to.deep.equal(still);
    expect(readPicture(inventedWebpHead(640, 480))).to.deep.equal(still);
    for (const lossless of [false, true])
      expect(readPicture(inventedSimpleWebpHead(640, 480, lossless))).to.deep.equal(still);
  });

  it('has at most 7680 pixels on a side', () => {
    for (const [width, height] of [
      [7680, 7680],
      [1, 1],
    ] as const)
      for (const make of [inventedJpegHead, inventedWebpHead])
        expect(inspect(make(width, height)), `${String(width)}`).to.equal(undefined);
    expect(inspect(inventedJpegHead(7681, 10))).to.equal('too many pixels');
    expect(inspect(inventedWebpHead(10, 7681))).to.equal('too many pixels');
    expect(inspect(inventedJpegHead(0, 10))).to.equal('unreadable');
  });

  it('stands still', () => {
    const moving = inventedPng({ ...still, before: [['acTL', Buffer.alloc(8)]] });
    expect(inspect(moving)).to.equal('moving');
    expect(inspect(inventedWebpHead(640, 480, true))).to.equal('moving');
  });

  it('is unreadable, and never a crash, wherever it is cut off', () => {
    const whole = [inventedPng(still), inventedJpegHead(640, 480), inventedWebpHead(640, 480)];
    for (const bytes of whole)
      for (let length = 0; length < Math.min(bytes.length, 30); length += 1)
        expect(inspect(bytes.subarray(0, length)), String(length)).to.equal(
          readPicture(bytes.subarray(0, length)) ? undefined : 'unreadable',
        );
  });
});
