import { doubtSchema } from '../../src/domain/schema/marks.ts';

/** The signature of a judge who stands by the sheet, whatever may be asked about it. */
export function signature(card: { readonly sheet: string; readonly judge: string }): {
  type: 'SignScorecard';
  data: { sheet: string; judge: string; despite: (typeof doubtSchema.options)[number][] };
} {
  const { sheet, judge } = card;
  return { type: 'SignScorecard', data: { sheet, judge, despite: [...doubtSchema.options] } };
}
