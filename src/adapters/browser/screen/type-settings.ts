/** A way to set the rows of a list. */
export interface Setting {
  readonly columns: number;
  /** Where a couple's number stands: beside its names or above them. */
  readonly stand: 'beside' | 'above';
  /** The width of the list by that of the heat beside it. */
  readonly share: number;
  /** Whether the names of a couple may take two lines. */
  readonly breaks: boolean;
}

/**
 * The ways a list may be set in its board's layout, in groups: the next group takes room from the
 * heat, or breaks names, and is worth it only where the names would be small without.
 */
export function settingsOf(list: HTMLElement): readonly (readonly Setting[])[] {
  if (!list.matches('.hall-couples')) return [[{ ...plain, columns: 1, stand: 'beside' }]];
  switch (list.closest<HTMLElement>('[data-layout]')?.dataset['layout']) {
    case 'columns':
      return alsoBroken([[2, 3, 4, 5].map((columns) => ({ ...plain, columns, stand: 'beside' }))]);
    case 'stacked':
      return alsoBroken([bothWays(5, 1)]);
    default:
      return alsoBroken([1, 1.5, 2].map((share) => bothWays(3, share)));
  }
}

const plain = { share: 1, breaks: false } as const;

function bothWays(most: number, share: number): Setting[] {
  return Array.from({ length: most }, (_, index) => index + 1).flatMap((columns) => [
    { ...plain, columns, share, stand: 'above' },
    { ...plain, columns, share, stand: 'beside' },
  ]);
}

function alsoBroken(groups: readonly Setting[][]): Setting[][] {
  const broken = groups.at(-1)?.map((setting) => ({ ...setting, breaks: true })) ?? [];
  return [...groups, broken];
}
