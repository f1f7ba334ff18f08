import type { Actor } from '../message.ts';
import { refuse, type Refusal } from '../refusal.ts';

/** What is kept with what the desk keyed in from a judge's paper. */
export type FromPaper = { readonly from?: 'paper' | undefined };

/** What a person reads beside it. */
export const paperWords = 'from paper by the desk';

/** The name of the signature among the keys of what came from paper. */
export const signatureKey = 'signature';

/**
 * What of a card came from paper after some of it was given anew: keys of marks, or the signature.
 * What a judge gives on a tablet afterwards is the judge's own again.
 */
export function paperAfter(
  before: readonly string[] | undefined,
  given: FromPaper & { readonly key: string; readonly gone?: readonly string[] },
): readonly string[] {
  const { key, gone = [], from } = given;
  const others = (before ?? []).filter((one) => one !== key && !gone.includes(one));
  return from === 'paper' ? [...others, key] : others;
}

/** A judge marks on the tablet: only who holds the paper can say that something stands on it. */
export function paperRefusal(data: object, { kind }: Actor): Refusal | undefined {
  return kind === 'judge' && 'from' in data ? refuse('PaperByDesk') : undefined;
}
