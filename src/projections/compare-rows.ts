import { fromCell, type AnyRow, type Cell, type CellSource } from './rows/cells.ts';
import { compareKeys } from './rows/key-order.ts';
import type { AnyTable, ColumnType } from './projection.ts';

type Cells = readonly Cell[];

/** One row in which a live read model is not what its log says. */
export interface Difference {
  readonly table: string;
  readonly key: readonly Cell[];
  /** Missing from the live rows, there in addition, or altered. */
  readonly kind: 'missing' | 'additional' | 'altered';
  /** The columns that differ, where the row is altered. */
  readonly columns: readonly string[];
  readonly live: AnyRow | undefined;
  readonly rebuilt: AnyRow | undefined;
}

interface Pair {
  readonly live: Cells | undefined;
  readonly rebuilt: Cells | undefined;
}

/**
 * Names the rows in which two sources differ, table by table in order of key; both are read once
 * and never held whole. JSON is compared by value; broken JSON differs and is shown as its text.
 */
export function* compareRows(
  tables: readonly AnyTable[],
  live: CellSource,
  rebuilt: CellSource,
): Generator<Difference> {
  for (const table of tables) {
    const keyOf = keyReader(table);
    for (const pair of paired(live.cells(table), rebuilt.cells(table), keyOf)) {
      const difference = compare(table, keyOf, pair);
      if (difference) yield difference;
    }
  }
}

type KeyReader = (cells: Cells) => readonly Cell[];

function keyReader(table: AnyTable): KeyReader {
  const columns = Object.keys(table.columns);
  const positions = table.key.map((column) => columns.indexOf(column));
  return (cells) => positions.map((position) => cells[position] ?? null);
}

/** Walks two sorted sources side by side. */
function* paired(lives: Iterable<Cells>, rebuilts: Iterable<Cells>, keyOf: KeyReader) {
  const left = lives[Symbol.iterator]();
  const right = rebuilts[Symbol.iterator]();
  try {
    let [live, rebuilt] = [take(left), take(right)];
    while (live || rebuilt) {
      const order = orderOf({ live, rebuilt }, keyOf);
      yield { live: order <= 0 ? live : undefined, rebuilt: order >= 0 ? rebuilt : undefined };
      if (order <= 0) live = take(left);
      if (order >= 0) rebuilt = take(right);
    }
  } finally {
    left.return?.();
    right.return?.();
  }
}

function take(source: Iterator<Cells>): Cells | undefined {
  const next = source.next();
  return next.done ? undefined : next.value;
}

function orderOf({ live, rebuilt }: Pair, keyOf: KeyReader): number {
  if (!rebuilt) return -1;
  return live ? compareKeys(keyOf(live), keyOf(rebuilt)) : 1;
}

function compare(table: AnyTable, keyOf: KeyReader, pair: Pair): Difference | undefined {
  const { live, rebuilt } = pair;
  const altered = live && rebuilt ? alteredColumns(table, live, rebuilt) : [];
  if (live && rebuilt && altered.length === 0) return undefined;
  return {
    table: table.name,
    key: keyOf(live ?? rebuilt ?? []),
    kind: kindOf(pair),
    columns: altered,
    live: live && shown(table, live),
    rebuilt: rebuilt && shown(table, rebuilt),
  };
}

function kindOf({ live, rebuilt }: Pair): Difference['kind'] {
  if (!live) return 'missing';
  return rebuilt ? 'altered' : 'additional';
}

function alteredColumns(table: AnyTable, live: Cells, rebuilt: Cells): readonly string[] {
  return Object.entries(table.columns).flatMap(([column, type], index) => {
    const [a, b] = [live[index] ?? null, rebuilt[index] ?? null];
    return a === b || (type === 'json' && sameJson(a, b)) ? [] : [column];
  });
}

function sameJson(a: Cell, b: Cell): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return false;
  try {
    return JSON.stringify(JSON.parse(a, sortKeys)) === JSON.stringify(JSON.parse(b, sortKeys));
  } catch {
    return false;
  }
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function shown(table: AnyTable, cells: Cells): AnyRow {
  const entries = Object.entries(table.columns).map(([column, type], index) => {
    return [column, valueOf(type, cells[index] ?? null)] as const;
  });
  return Object.fromEntries(entries);
}

function valueOf(type: ColumnType, cell: Cell): unknown {
  try {
    return fromCell(type, cell);
  } catch {
    return cell;
  }
}
