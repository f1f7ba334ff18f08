import type { Vault } from '../../../adapters/sqlite/vault.ts';
import type { DomainFact } from '../../../domain/events.ts';
import { trusted } from '../../../domain/identity.ts';
import { mapPersonal } from '../../../domain/personal.ts';

/**
 * Facts as the log gives them back: what a late command said of somebody who is forgotten was
 * sealed for good, so the rows must not have it in the clear either.
 */
export function withoutForgotten(
  facts: readonly DomainFact[],
  vault: Pick<Vault, 'forgotten'>,
): readonly DomainFact[] {
  return facts.map((fact) => {
    const hidden = new Set<string>();
    const data = mapPersonal(fact.data, (value) => {
      if (!('plain' in value) || !vault.forgotten(value.person)) return value;
      hidden.add(value.person);
      return { person: value.person, sealed: '' };
    });
    return hidden.size > 0 ? trusted<DomainFact>({ ...fact, data }) : fact;
  });
}
