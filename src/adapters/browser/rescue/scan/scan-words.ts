import type { Gathered } from '../../../../domain/unsent/parts.ts';

/** How many codes are read, and which are missing: "2 of 3 codes read, missing: 2." */
export function scanWords(gathered: Gathered): string {
  if (gathered.is === 'none') return 'No code is read yet.';
  if (gathered.is === 'whole') return 'All codes are read: press "Look at it".';
  const { of, missing } = gathered;
  const count = String(of - missing.length);
  return `${count} of ${String(of)} codes read, missing: ${spans(missing).join(', ')}.`;
}

/** Rising numbers with neighbours together: 1, 3-5. */
function spans(numbers: readonly number[]): string[] {
  const starts = numbers.filter((number) => !numbers.includes(number - 1));
  const ends = numbers.filter((number) => !numbers.includes(number + 1));
  return starts.map((start, index) => {
    const end = ends[index] ?? start;
    return start === end ? String(start) : `${String(start)}-${String(end)}`;
  });
}
