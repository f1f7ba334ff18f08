import { countOf } from '../../skating/words.ts';
import type { Marking } from './marking.ts';

/** A way of marking in words: "GH/G/S/B", "number 60-100, with feedback". */
export function markingWords(marking: Marking): string {
  const extras = [
    ...('feedback' in marking && marking.feedback ? ['feedback'] : []),
    ...('comments' in marking && marking.comments ? ['comments'] : []),
  ];
  const withExtras = extras.length === 0 ? '' : `, with ${extras.join(' and ')}`;
  return `${plainWords(marking)}${withExtras}`;
}

function plainWords(marking: Marking): string {
  switch (marking.way) {
    case 'letters':
      return marking.letters.join('/');
    case 'number':
    case 'solo':
      return `number ${String(marking.min)}-${String(marking.max)}`;
    case 'parts':
      return `${marking.parts.join(', ')}, each ${String(marking.min)}-${String(marking.max)}`;
    case 'feedback':
      return 'feedback only';
    case 'placement':
      return 'places';
    case 'callback':
      return countOf(marking.wanted, 'callback');
  }
}
