import type { NewEvent } from '../decision.ts';

type CardName = { readonly sheet: string; readonly judge: string };

/** An event about a scorecard. */
export function cardEvent(type: string, data: CardName): NewEvent {
  return { type, subject: `scorecard/${data.sheet}/${data.judge}`, data };
}
