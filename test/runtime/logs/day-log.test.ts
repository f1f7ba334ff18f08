import { expect } from 'chai';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { logFile, openDayLog } from '../../../src/runtime/logs/day-log.ts';
import { pruneLogs } from '../../../src/runtime/logs/prune-logs.ts';
import { eventually } from '../../support/eventually.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const noon = Date.UTC(2026, 10, 20, 12);
const day = 24 * 60 * 60 * 1000;

describe('a log', () => {
  const at = temporaryFolder();
  const textOf = (now: number): string => readFileSync(logFile(at('logs'), 'serve', now), 'utf8');

  it('has a file for each day, and all lines that were written before it closes', async () => {
    let now = noon;
    const log = openDayLog({ folder: at('logs'), name: 'serve', now: () => now });
    log.write('one\n');
    log.write('two\n');
    await log.close();
    now += day;
    log.write('three\n');
    await log.close();
    expect(readdirSync(at('logs'))).to.deep.equal(['serve-2026-11-20.log', 'serve-2026-11-21.log']);
    expect([textOf(noon), textOf(now)]).to.deep.equal(['one\ntwo\n', 'three\n']);
    expect(log.lost()).to.equal(0);
  });

  it('that cannot be written loses lines, says so with their number, and goes on', async () => {
    const told: (string | undefined)[] = [];
    writeFileSync(at('logs'), 'a file where the folder should be');
    const onTrouble = (reason?: string): void => void told.push(reason);
    const log = openDayLog({ folder: at('logs'), name: 'serve', now: () => noon, onTrouble });
    log.write('one\n');
    await log.close();
    expect(told.at(-1)).to.match(/EEXIST.*; 1 lines are lost so far$/);
    rmSync(at('logs'));
    log.write('two\n');
    await log.close();
    expect(told.at(-1)).to.equal(undefined);
    expect([textOf(noon), log.lost()]).to.deep.equal(['two\n', 1]);
  });

  it('holds little in memory where the disk is slow: what is too much is lost', async () => {
    const log = openDayLog({ folder: at('logs'), name: 'serve', now: () => noon });
    const line = `${'x'.repeat(9_999)}\n`;
    for (let count = 0; count < 200; count += 1) log.write(line);
    await log.close();
    expect(log.lost()).to.be.within(90, 100);
    expect(textOf(noon).length).to.equal((200 - log.lost()) * 10_000);
  });

  it('of one day has a share of the disk; what is more is lost, until the next', async () => {
    let now = noon;
    const told: (string | undefined)[] = [];
    const log = openDayLog({
      ...{ folder: at('logs'), name: 'serve', now: () => now, mostBytes: 1024 * 1024 },
      onTrouble: (reason) => told.push(reason),
    });
    for (let count = 0; count < 3; count += 1) {
      log.write(`${'x'.repeat(600_000)}\n`);
      await log.close();
    }
    expect(textOf(noon)).to.have.length(1_200_002);
    expect(told.at(-1)).to.equal('the log of one day has 1 MB at most; 1 lines are lost so far');
    now += day;
    log.write('tomorrow\n');
    await log.close();
    expect([textOf(now), told.at(-1)]).to.deep.equal(['tomorrow\n', undefined]);
  });

  it('of more than seven days ago is removed, and no file of another kind', async () => {
    mkdirSync(at('logs'));
    const names = ['serve-2026-11-12.log', 'serve-2026-11-13.log', 'index-2026-11-20.log', 'x.log'];
    for (const name of names) writeFileSync(at(`logs/${name}`), 'x');
    await pruneLogs(at('logs'), noon);
    await eventually('it is removed', () => !existsSync(at('logs/serve-2026-11-12.log')));
    expect(readdirSync(at('logs')).sort()).to.deep.equal(names.slice(1).sort());
  });
});
