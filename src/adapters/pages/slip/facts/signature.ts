import type { KeptCommand, SlipSheet } from './slip-types.ts';

/**
 * How far a signature is: none; given and still on this tablet; sent, and the server may yet have
 * answered it with a question; the server's word.
 */
export type SignatureState = 'none' | 'kept' | 'unconfirmed' | 'signed';

/** How far the signature of a sheet is, with what this tablet keeps. */
export function signatureState(slip: SlipSheet, kept: readonly KeptCommand[]): SignatureState {
  if (!slip.card?.signed) return 'none';
  if (waitingOn([slip], kept).some(({ type }) => type === 'SignScorecard')) return 'kept';
  return slip.signing === true ? 'unconfirmed' : 'signed';
}

/** What this tablet has still to send of these sheets; what was refused waits for nobody. */
export function waitingOn(
  sheets: readonly SlipSheet[],
  kept: readonly KeptCommand[],
): KeptCommand[] {
  const names = new Set(sheets.map(({ sheet }) => sheet.sheet));
  return kept.filter(({ refusal, data }) => !refusal && names.has(data.sheet));
}
