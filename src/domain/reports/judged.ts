import type { Mark, Style } from '../scorecard/marking/marking.ts';

/** What reports need to know of a person. */
export interface PersonFacts {
  readonly person: string;
  /** `student`, `professional` and others as people are added. */
  readonly kind: string;
  readonly studio: string | null;
  readonly level: string | null;
  readonly age: string | null;
}

/** What reports need to know of an entry: its couple, and the level and age it is entered in. */
export interface EntryFacts {
  readonly entry: string;
  readonly back: number;
  readonly scratched: boolean;
  readonly lead: PersonFacts;
  readonly follow: PersonFacts;
  readonly instructor: PersonFacts | null;
  readonly level: string | null;
  readonly age: string | null;
}

/** A mark with the way it was given, as kept with it. */
export interface GivenMark {
  readonly way: string;
  readonly mark: Mark;
}

/** All that one judge gave one entry in one dance: several marks where it has parts, or none. */
export interface Judged {
  readonly contest: string;
  /** What the contest is; never read off the mark. */
  readonly style: Style;
  readonly heat: string;
  /** 0-based in its contest. */
  readonly dance: number;
  readonly judge: string;
  readonly entry: EntryFacts;
  readonly marks: readonly GivenMark[];
  /** Feedback words said of the couple. */
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

/** The organiser's order of levels and ages, lowest first. */
export interface Ladders {
  readonly levels: readonly string[];
  readonly ages: readonly string[];
}
