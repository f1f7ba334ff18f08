import { table } from '../../src/projections/projection.ts';

/** A row of a small table, for tests of rows that remember. */
export interface Couple {
  readonly heat: string;
  readonly back: number;
  readonly judge: string | null;
}

/** Couples by heat and back number; they can be asked for by judge too. */
export const couples = table<Couple>({
  name: 'couple',
  key: ['heat', 'back'],
  columns: { heat: 'text', back: 'integer', judge: 'text' },
  indexes: [['judge']],
});
