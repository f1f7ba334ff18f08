import type { AnyTable, Key } from '../projection.ts';

type Named = Pick<AnyTable, 'name'>;

/** Names what can be read of rows, so that a write can name what it alters. */
export interface ReadNames {
  /** The rows of a table with these values; all of them without. */
  group(table: Named, where: object | undefined): string;
  /** Every group asked for so far that a row with these values stands in. */
  groupsOf(table: Named, row: object): string[];
}

/** The one row with a key. */
export function rowName({ name }: Named, key: Key): string {
  return `${name} ${key.join('\n')}`;
}

/** Names that know by which columns a table's rows were asked for. */
export function createReadNames(): ReadNames {
  const asked = new Map<string, Map<string, readonly string[]>>();
  return {
    group: ({ name }, where = {}) => {
      const columns = Object.keys(where).sort();
      const shapes = asked.get(name) ?? new Map<string, readonly string[]>();
      asked.set(name, shapes.set(columns.join(), columns));
      return groupName(name, columns, where);
    },
    groupsOf: ({ name }, row) =>
      [...(asked.get(name)?.values() ?? [])].map((columns) => groupName(name, columns, row)),
  };
}

/** What is left out is null, in a condition as in a row. */
function groupName(table: string, columns: readonly string[], values: object): string {
  const cells = new Map<string, unknown>(Object.entries(values));
  const wanted = JSON.stringify(columns.map((one) => cells.get(one) ?? null));
  return `${table}?${columns.join()}=${wanted}`;
}
