import type { Terminal } from './terminal.ts';

/** A column of a table: its heading and what a row shows there. */
export interface Column<R> {
  readonly title: string;
  readonly value: (row: R) => string | number | null;
}

export interface List<R> {
  readonly rows: Iterable<R> | AsyncIterable<R>;
  readonly columns: readonly Column<R>[];
  readonly json: boolean;
  /** Said on standard error when there is nothing to list. */
  readonly empty: string;
  /** Every row is shown as soon as it is there. */
  readonly atOnce?: boolean;
}

/** Rows are aligned in lots, so that a long list begins to appear at once. */
const lotSize = 500;

/** Prints rows as they come: JSON Lines, or a table with aligned columns. Gives their number. */
export async function printList<R extends object>(
  terminal: Terminal,
  list: List<R>,
): Promise<number> {
  const count = list.json ? await printLines(terminal, list) : await printTable(terminal, list);
  if (count === 0) terminal.talk(list.empty);
  return count;
}

/** Prints a single answer: one JSON object, or `name  value` lines. */
export function printOne(
  terminal: Terminal,
  answer: { readonly json: boolean; readonly value: object; readonly lines: readonly string[] },
): void {
  if (answer.json) terminal.out(JSON.stringify(answer.value));
  else for (const line of answer.lines) terminal.out(line);
}

/** `name  value` lines with aligned values; what is undefined is left out. */
export function nameLines(values: Readonly<Record<string, string | number | undefined>>): string[] {
  const shown = Object.entries(values).filter(([, value]) => value !== undefined);
  const width = Math.max(0, ...shown.map(([name]) => name.length));
  return shown.map(([name, value]) => `${name.padEnd(width)}  ${String(value)}`);
}

async function printLines<R>(terminal: Terminal, { rows }: List<R>): Promise<number> {
  let count = 0;
  for await (const row of rows) {
    terminal.out(JSON.stringify(row));
    count += 1;
  }
  return count;
}

async function printTable<R>(terminal: Terminal, list: List<R>): Promise<number> {
  const { rows, columns, atOnce = false } = list;
  const widths = columns.map(({ title }) => title.length);
  let lot: string[][] = [];
  let count = 0;
  const flush = (): void => {
    printLot(terminal, { lot, widths, heading: count === 0 ? columns : undefined });
    count += lot.length;
    lot = [];
  };
  for await (const row of rows) {
    lot.push(columns.map(({ value }) => shown(value(row))));
    if (atOnce || lot.length === lotSize) flush();
  }
  if (lot.length > 0) flush();
  return count;
}

interface Lot {
  readonly lot: readonly string[][];
  /** Grows with what is shown, so that later lots stay aligned with earlier ones. */
  readonly widths: number[];
  readonly heading: readonly { readonly title: string }[] | undefined;
}

function printLot(terminal: Terminal, { lot, widths, heading }: Lot): void {
  for (const cells of lot) {
    cells.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, cell.length)));
  }
  const line = (cells: readonly string[]): string => aligned(cells, widths, terminal.width);
  if (heading) terminal.out(bold(terminal, line(heading.map(({ title }) => title))));
  for (const cells of lot) terminal.out(line(cells));
}

function aligned(cells: readonly string[], widths: readonly number[], most: number): string {
  const padded = cells.map((cell, index) => cell.padEnd(widths[index] ?? 0));
  const line = padded.join('  ').trimEnd();
  return most > 0 && line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

function bold(terminal: Terminal, text: string): string {
  return terminal.colour ? `\u001b[1m${text}\u001b[22m` : text;
}

/** Control characters in data must not steer the terminal. */
function shown(value: string | number | null): string {
  return value === null ? '-' : String(value).replace(/\p{Cc}/gu, ' ');
}
