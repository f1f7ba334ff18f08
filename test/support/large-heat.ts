import type { Client } from './demo.ts';

/** A contest called "Grand March" of so many couples with backs from 501 on, and its one heat. */
export async function largeHeat(client: Client, count: number): Promise<void> {
  const couples = Array.from({ length: count }, (_, index) => 501 + index);
  const add = (person: string, first: string) =>
    of('AddPerson', { person, first, last: `Example ${person.slice(5)}`, kind: 'student' });
  await client.accept(
    of('AddContest', {
      ...{ contest: 'march', title: 'Grand March', dances: ['Waltz'], kind: 'ranked' },
      recalls: [],
    }),
    ...couples.flatMap((back) => [add(`lead-${back}`, 'Lea'), add(`folo-${back}`, 'Fin')]),
  );
  await client.accept(
    ...couples.flatMap((back) => [
      of('FormCouple', { couple: `c-${back}`, lead: `lead-${back}`, follow: `folo-${back}` }),
      of('RegisterEntry', { entry: `e-${back}`, contest: 'march', couple: `c-${back}`, back }),
    ]),
    of('ScheduleHeat', {
      ...{ heat: 'march', label: '900', order: 900 },
      floor: [{ contest: 'march', round: 1 }],
    }),
  );
}

/** A command as programs send it. */
export function of(type: string, data: object): { type: string; data: object } {
  return { type, data };
}
