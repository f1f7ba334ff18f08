import { expect } from 'chai';
import { decodeQR } from 'qr/decode.js';
import { dataFolder } from '../../../src/runtime/data-folder.ts';
import { prepareAdministration, prepareDemo } from '../../../src/runtime/demo/prepare-demo.ts';
import { startLines } from '../../../src/runtime/demo/start-lines.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('what serve prints when it listens', () => {
  const at = temporaryFolder();
  const url = 'http://192.0.2.1:3000';
  const linesFor = async (columns: number | undefined): Promise<string[]> => {
    const data = dataFolder(at('data'));
    await prepareAdministration(data);
    await prepareDemo(data, 'dist/floorcraft.js');
    return startLines({ data, url, columns });
  };

  it('is a few lines: every address to open, one link per judge', async () => {
    const lines = await linesFor(undefined);
    const labels = lines.map((line) => line.split(/:? http/)[0]);
    const afterSignIn = 'once the administrator’s link was opened';
    expect(labels).to.deep.equal([
      'Floorcraft listens at',
      'Administrator, one-time link (1 h)',
      'Nebraska Dance Festival',
      ...['A', 'B', 'C', 'D', 'E'].map((letter) => `Judge ${letter}`),
      ...['Hall screen', 'Standings', `History, ${afterSignIn}`],
      `QR codes of all judges, ${afterSignIn}`,
    ]);
  });

  it('has a code for every judge where a terminal is there to show it', async () => {
    const wide = await linesFor(200);
    const heads = wide.filter((line) => /^Judge [A-E]( +Judge [A-E])*$/.test(line));
    expect(heads.join(' ').match(/Judge [A-E]/g)).to.have.length(5);
    expect(wide.some((line) => line.includes('█'))).to.equal(true);
    const narrow = await linesFor(40);
    expect(narrow.filter((line) => /^Judge [A-E]$/.test(line))).to.have.length(5);
  });

  it('is read off a terminal, dark or light, as the link of its judge', async () => {
    const lines = await linesFor(40);
    const head = lines.indexOf('Judge B');
    const next = lines.indexOf('Judge C');
    const code = lines.slice(head + 1, next);
    const link = lines.find((line) => line.startsWith('Judge B: '));
    expect(`Judge B: ${decodeQR(pixelsOf(code, 255))}`).to.equal(link);
    expect(`Judge B: ${decodeQR(pixelsOf(code, 0))}`).to.equal(link);
  });

  it('without a showcase names the administrator’s link only', async () => {
    const data = dataFolder(at('empty'));
    await prepareAdministration(data);
    expect(await startLines({ data, url, columns: 80 })).to.have.length(2);
  });

  it('makes the demonstration once, and none where a showcase is there', async () => {
    await linesFor(undefined);
    const again = await linesFor(undefined);
    expect(again.filter((line) => line.includes('/2026/nebraska/'))).to.have.length(10);
  });
});

/** What a camera sees of a terminal whose letters have this brightness, its ground the other. */
function pixelsOf(code: readonly string[], ink: number): Parameters<typeof decodeQR>[0] {
  const module = 4;
  const [width, height] = [(code[0]?.length ?? 0) * module, code.length * 2 * module];
  const data = Uint8Array.from({ length: width * height * 3 }, (_, index) => {
    const pixel = Math.floor(index / 3);
    const row = Math.floor(pixel / width / module);
    const letter = code[Math.floor(row / 2)]?.[Math.floor((pixel % width) / module)] ?? ' ';
    return (row % 2 === 0 ? '█▀' : '█▄').includes(letter) ? ink : 255 - ink;
  });
  return { width, height, data };
}
