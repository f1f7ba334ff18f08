/** A couple that is to dance in one of several rooms. */
export interface RoomCouple {
  readonly entry: string;
  readonly lead: string;
  readonly follow: string;
  /** The contest, where its couples are compared with each other and must stay together. */
  readonly together: string | null;
  /** The room a person chose. */
  readonly manual: string | null;
}

/** A heat whose couples are spread over rooms. */
export interface RoomHeat {
  readonly heat: string;
  /** The place of its dance in the usual order of dances. */
  readonly dance: number;
  readonly couples: readonly RoomCouple[];
}

/** What all steps of the distribution share. */
export interface RoomTerms {
  readonly rooms: readonly string[];
  /** Who is a student: students stay where they are rather than professionals. */
  readonly isStudent: (person: string) => boolean;
  readonly studioOf: (person: string) => string | null;
  /** The room a studio would rather dance in; it counts only where it is one of these rooms. */
  readonly preferenceOf: (studio: string) => string | null;
  /** A person's place in an order that depends on the seed: decides between equals. */
  readonly rankOf: (person: string) => number;
}

/** The names of so many rooms: A to D. */
export function roomNames(count: number): string[] {
  return ['A', 'B', 'C', 'D'].slice(0, count);
}
