/** Rows that were read, by name. */
export interface KeptRows {
  /** Undefined where nothing is known; a row known not to be there is an undefined one. */
  of(name: string): { readonly row: unknown } | undefined;
  keep(name: string, row: unknown): void;
}

/** At most `limit` rows; one more, and it begins anew. */
export function createKeptRows(limit: number): KeptRows {
  const rows = new Map<string, { readonly row: unknown }>();
  return {
    of: (name) => rows.get(name),
    keep: (name, row) => {
      if (rows.size >= limit) rows.clear();
      rows.set(name, { row });
    },
  };
}

type List = readonly unknown[];

/** Lists that were read, by the group of rows they are of, and by how they were asked for. */
export interface KeptLists {
  of(group: string, shape: string): List | undefined;
  keep(group: string, found: { readonly shape: string; readonly list: List }): List;
  forget(group: string): void;
}

/** At most `limit` rows in all lists together; one list more, and it begins anew. */
export function createKeptLists(limit: number): KeptLists {
  const groups = new Map<string, Map<string, List>>();
  let size = 0;
  const cost = (list: List): number => list.length + 1;
  return {
    forget: (group) => {
      for (const list of groups.get(group)?.values() ?? []) size -= cost(list);
      groups.delete(group);
    },
    of: (group, shape) => groups.get(group)?.get(shape),
    keep: (group, { shape, list }) => {
      if (size + cost(list) > limit) {
        groups.clear();
        size = 0;
      }
      if (cost(list) > limit) return list;
      const known = groups.get(group) ?? new Map<string, List>();
      groups.set(group, known.set(shape, list));
      size += cost(list);
      return list;
    },
  };
}
