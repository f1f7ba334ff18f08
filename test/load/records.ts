import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { CardCommand } from '../../src/domain/scorecard/card.ts';
import { builtProgram } from '../support/built-program.ts';
import type { SimulatedJudge } from './simulated-judge.ts';

/** How the log differs from what was tapped; all zero is what must be. */
export interface Difference {
  readonly tapped: number;
  readonly recorded: number;
  readonly lost: number;
  readonly doubled: number;
  /** Recorded, but nobody tapped it. */
  readonly invented: number;
  /** Judges whose marks stand in another order than they were tapped in. */
  readonly reordered: number;
}

/** Compares every tap with the log that the program lists, judge by judge. */
export async function compareWithLog(
  data: string,
  key: string,
  judges: readonly SimulatedJudge[],
): Promise<Difference> {
  const recorded = await linesByJudge(data, key);
  const sums = { tapped: 0, recorded: 0, lost: 0, doubled: 0, invented: 0, reordered: 0 };
  for (const { judge, taps } of judges) {
    const given = taps.filter(({ refused }) => refused === undefined).map(lineOfTap);
    const found = recorded.get(judge) ?? [];
    const [tapped, kept] = [new Set(given), new Set(found)];
    sums.tapped += given.length;
    sums.recorded += found.length;
    sums.lost += given.filter((line) => !kept.has(line)).length;
    sums.doubled += found.length - kept.size;
    sums.invented += found.filter((line) => !tapped.has(line)).length;
    sums.reordered += given.join('\n') === found.join('\n') ? 0 : 1;
  }
  return sums;
}

function lineOfTap({ commandId, command }: { commandId: string; command: CardCommand }): string {
  const type = command.type === 'RecordMark' ? 'MarkRecorded' : 'ScorecardSigned';
  return line(commandId, type, command.data);
}

function line(commandId: string, type: string, data: object): string {
  const { sheet, entry = '', dance = '', part = '', mark = '' } = Object(data);
  return [commandId, type, sheet, entry, dance, part, mark].join(' ');
}

async function linesByJudge(data: string, key: string): Promise<Map<string, string[]>> {
  const words = [builtProgram(), 'events', 'list', key, '--sealed', '--json'];
  const env = { ...process.env, FLOORCRAFT_DATA: data };
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const lines = new Map<string, string[]>();
  for await (const text of createInterface({ input: child.stdout })) {
    const { type, data: said, metadata } = JSON.parse(text);
    if (metadata.actor.kind !== 'judge') continue;
    const { id } = metadata.actor;
    const all = lines.get(id) ?? [];
    all.push(line(metadata.commandId, type, said));
    lines.set(id, all);
  }
  await closed;
  if (child.exitCode !== 0)
    throw new Error(`events list ended with ${child.exitCode ?? 'a signal'}`);
  return lines;
}
