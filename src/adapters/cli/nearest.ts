/** The known words that a mistyped one probably means, nearest first; none when none is near. */
export function nearest(unknown: string, known: readonly string[], most = 3): string[] {
  return known
    .map((word) => ({ word, distance: editDistance(unknown.toLowerCase(), word.toLowerCase()) }))
    .filter(({ word, distance }) => distance <= Math.max(2, word.length / 3))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ word }) => word);
}

/** Levenshtein's distance: letters added, dropped or exchanged. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of Array.from(from).entries()) {
    const next = [index + 1];
    for (let column = 1; column <= to.length; column += 1) {
      const exchanged = (row[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1);
      const addedOrDropped = Math.min(row[column] ?? 0, next[column - 1] ?? 0) + 1;
      next.push(Math.min(exchanged, addedOrDropped));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
