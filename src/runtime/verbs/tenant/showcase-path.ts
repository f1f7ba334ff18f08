import { usage } from '../../../adapters/cli/errors.ts';
import { pathSchema } from '../../../domain/listing/commands.ts';
import { keyOfPath, type ListingState } from '../../../domain/listing/state.ts';

/** The path a showcase is to have, from a path or a key; one that is listed keeps its own. */
export function showcasePath(named: string, listed: readonly ListingState[]): string {
  const plain = named.replace(/^\/?showcase\//, '').replace(/^\/+|\/+$/g, '');
  const key = keyOfPath(plain);
  const known = listed.find((one) => one.key === key);
  if (known) return known.path;
  const path = plain.includes('/') ? `${plain}/` : `${plain.replace('-', '/')}/`;
  if (pathSchema.safeParse(path).success) return path;
  throw usage(
    `"${named}" cannot be the place of a showcase: give a path such as 2026/boston/ or a key ` +
      'such as 2026-boston.',
  );
}
