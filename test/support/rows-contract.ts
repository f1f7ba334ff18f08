import type { CellSource } from '../../src/projections/rows/cells.ts';
import type { AnyTable, Change, Rows } from '../../src/projections/projection.ts';
import { marks, words } from './rows-contract/example-tables.ts';
import { findingRules } from './rows-contract/finding.ts';
import { writingRules } from './rows-contract/writing.ts';

export type OpenedRows = Rows &
  CellSource & {
    write(changes: readonly Change[]): void;
    close(): void;
  };

/** Rules by their titles, each checked on empty tables. */
export type RowsRules = Readonly<Record<string, (rows: OpenedRows) => void>>;

/** The rules for rows of a read model, wherever they are kept. */
export function rowsContract(
  name: string,
  open: (tables: readonly AnyTable[]) => OpenedRows,
): void {
  describe(`rows: ${name}`, () => {
    let rows: OpenedRows | undefined;
    const current = () => {
      if (!rows) throw new Error('rows are open only while a test runs');
      return rows;
    };

    beforeEach(() => {
      rows = open([marks, words]);
    });
    afterEach(() => rows?.close());

    for (const [rule, check] of Object.entries({ ...writingRules, ...findingRules })) {
      it(rule, () => check(current()));
    }
  });
}
