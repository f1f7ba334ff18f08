/** What stands under standings that leave lines out: where the others are. */
export function moreWords(count: number): string {
  return count === 0 ? '' : `and ${String(count)} more on the results screen`;
}
