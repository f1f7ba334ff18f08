/**
 * Personal data inside an event. A decision writes `plain`; before the event is stored it is
 * sealed with the person's key, and after that person is forgotten nothing can open it. It stands
 * apart from its schema, which tablets do without.
 */
export type Personal = { person: string; plain: string } | { person: string; sealed: string };

/** What every page shows in place of the name of a person who was forgotten. */
export const removedWord = 'removed';

/** Marks a text as belonging to a person, so that it is never stored in the clear. */
export function personal(person: string, plain: string): Personal {
  return { person, plain };
}

/** The text, or the word that stands for it once the person's key is gone. */
export function revealed(value: Personal): string {
  return 'plain' in value ? value.plain : removedWord;
}

/** Applies `change` to every personal value found anywhere inside event data. */
export function mapPersonal(data: unknown, change: (value: Personal) => Personal): unknown {
  if (Array.isArray(data)) return data.map((item: unknown) => mapPersonal(item, change));
  if (typeof data !== 'object' || data === null) return data;
  if (isPersonal(data)) return change(data);
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, mapPersonal(value, change)]),
  );
}

function isPersonal(data: object): data is Personal {
  return 'person' in data && ('sealed' in data || 'plain' in data);
}
