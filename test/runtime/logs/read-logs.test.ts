import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { comingLines, newestLines } from '../../../src/runtime/logs/read-logs.ts';
import { commandLine } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('reading the logs', () => {
  const at = temporaryFolder();
  const line = (time: string, msg: string): string => `${JSON.stringify({ time, msg })}\n`;
  const put = (name: string, ...lines: string[]): void => {
    mkdirSync(at('logs'), { recursive: true });
    writeFileSync(path.join(at('logs'), name), lines.join(''));
  };
  const words = (lines: readonly { text: string }[]): string[] =>
    lines.map(({ text }) => /"msg":"([^"]+)"/.exec(text)?.[1] ?? text);

  beforeEach(() => {
    put('serve-2026-11-29.log', line('2026-11-29T10:00:00.000Z', 'yesterday'));
    put(
      'serve-2026-11-30.log',
      line('2026-11-30T10:00:00.000Z', 'first'),
      line('2026-11-30T10:00:02.000Z', 'third'),
    );
    put(
      '2026-boston-2026-11-30.log',
      `{"time":${Date.UTC(2026, 10, 30, 10, 0, 1)},"msg":"second"}\n`,
      'no JSON\n',
    );
    put('notes.txt', 'none of ours\n');
  });

  it('gives the newest lines of all processes in the order of their times', async () => {
    const folder = at('logs');
    expect(words(await newestLines({ folder }, 4))).to.deep.equal([
      ...['first', 'second', 'no JSON', 'third'],
    ]);
    expect(words(await newestLines({ folder }, 9))[0]).to.equal('yesterday');
    expect(await newestLines({ folder }, 0)).to.deep.equal([]);
    const [boston] = await newestLines({ folder, process: '2026-boston' }, 2);
    expect(boston).to.include({ process: '2026-boston', time: '2026-11-30T10:00:01.000Z' });
  });

  it('gives none where there is no log', async () => {
    expect(await newestLines({ folder: at('nowhere') }, 5)).to.deep.equal([]);
  });

  it('follows what is written from now on', async () => {
    const folder = at('logs');
    const coming = comingLines({ folder, process: 'serve' }, 5);
    const next = coming.next();
    await new Promise((resolve) => setImmediate(resolve));
    const file = path.join(folder, 'serve-2026-11-30.log');
    const fourth = line('2026-11-30T10:00:03.000Z', 'fourth');
    // Until it has looked once, what is written is not new to it.
    const writing = setInterval(() => appendFileSync(file, fourth), 20);
    const { value } = await next;
    clearInterval(writing);
    await coming.return(undefined);
    expect(words([value])).to.deep.equal(['fourth']);
  });

  it('is a verb: logs tail', async () => {
    const cli = commandLine(at('.'));
    const { code, rows } = await cli.json('logs', 'tail', 'serve', '--lines', '1');
    expect([code, words(rows)]).to.deep.equal([0, ['third']]);
    expect((await cli.run('logs', 'tail', 'nobody')).talk.join()).to.contain('No log of nobody.');
  });
});
