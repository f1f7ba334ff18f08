import { table } from '../../../src/projections/projection.ts';

export interface MarkRow {
  readonly sheet: string;
  readonly back: number;
  readonly judge: string;
  readonly value: string | null;
  readonly weight: number | null;
  readonly signed: boolean | null;
  readonly history: readonly unknown[] | object | string | null;
}

export const marks = table<MarkRow>({
  name: 'marks',
  key: ['sheet', 'back', 'judge'],
  columns: {
    sheet: 'text',
    back: 'integer',
    judge: 'text',
    value: 'text',
    weight: 'real',
    signed: 'boolean',
    history: 'json',
  },
  indexes: [['judge'], ['value', 'signed']],
});

export interface WordRow {
  readonly word: string;
}

/** All columns belong to the key. */
export const words = table<WordRow>({
  name: 'words',
  key: ['word'],
  columns: { word: 'text' },
  indexes: [],
});

export function mark(sheet: string, back: number, more: Partial<MarkRow> = {}): MarkRow {
  const empty = { judge: 'j1', value: null, weight: null, signed: false, history: null };
  return { sheet, back, ...empty, ...more };
}
