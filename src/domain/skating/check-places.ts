import { at } from './rules/at.ts';

export type PlacesProblem = {
  readonly code: 'EmptyPlaces' | 'UnevenPlaces' | 'InvalidPlaces';
  readonly sentence: string;
};

/**
 * The first thing wrong with `dancePlaces[dance][couple]`, or null: each dance must place the same
 * couples from 1 downwards, a shared place being the mean of its positions (rule 9 adds them up).
 */
export function checkPlaces(dancePlaces: readonly (readonly number[])[]): PlacesProblem | null {
  const couples = dancePlaces[0]?.length;
  if (!couples) {
    const sentence = 'There are no places: give at least one dance with one couple.';
    return { code: 'EmptyPlaces', sentence };
  }
  for (const [dance, places] of dancePlaces.entries()) {
    if (places.length !== couples) return uneven(dance, places.length, couples);
    const wrong = firstWrong(places);
    if (wrong) return invalid(dance, wrong);
  }
  return null;
}

type Wrong = { place: number; holders: number; due: number };

function firstWrong(places: readonly number[]): Wrong | null {
  const sorted = [...places].sort((a, b) => a - b);
  for (let first = 0; first < sorted.length;) {
    const place = at(sorted, first);
    const holders = sorted.lastIndexOf(place) - first + 1;
    const due = first + (holders + 1) / 2;
    if (place !== due) return { place, holders, due };
    first += holders;
  }
  return null;
}

function uneven(dance: number, has: number, wanted: number): PlacesProblem {
  const sentence =
    `The number of couples differs: ${has} in dance ${dance + 1}, ${wanted} in the first dance. ` +
    'Give every dance the same couples.';
  return { code: 'UnevenPlaces', sentence };
}

function invalid(dance: number, { place, holders, due }: Wrong): PlacesProblem {
  const to = holders === 1 ? 'one couple' : `${holders} couples`;
  const sentence =
    `Dance ${dance + 1} gives place ${place} to ${to} where ${due} is due: give every place ` +
    'once, and to couples that share the mean of their positions (2.5 for 2nd and 3rd).';
  return { code: 'InvalidPlaces', sentence };
}
