import type { SlipRow } from '../facts/slip-leaves.ts';
import type { SlipHandlers } from '../slip-handlers.ts';

/** What the marks of one couple on a leaf are drawn from. */
export interface MarksProps {
  readonly row: SlipRow;
  /** All rows of the leaf: places given to others are shown as taken. */
  readonly rows: readonly SlipRow[];
  readonly locked: boolean;
  readonly on: SlipHandlers | undefined;
}
