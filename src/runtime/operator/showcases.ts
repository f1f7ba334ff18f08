import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { notFound } from '../../adapters/cli/errors.ts';
import { idSchema } from '../../domain/schema/ids.ts';
import { keyOfPath, type ListingState } from '../../domain/listing/state.ts';
import { nearest } from '../../adapters/cli/nearest.ts';
import { sliceTables } from '../../projections/fold/tables.ts';
import type { DataFolder } from '../data-folder.ts';
import { withReading, withRows } from './reading.ts';

/** Every showcase the administration lists, by key; none where there is no administration yet. */
export async function listedShowcases(data: DataFolder): Promise<ListingState[]> {
  if (!hasLog(data, 'index')) return [];
  return withReading(data, 'index', (reading) =>
    withRows(data, reading, (rows) => rows.find(sliceTables.listing)),
  );
}

/** The key of a showcase named by key or path, or `index`. Fails naming the nearest. */
export async function resolveKey(data: DataFolder, named: string): Promise<string> {
  const key = keyOfPath(named.replace(/^\/?showcase(\/|$)/, '')) || 'index';
  if (idSchema.safeParse(key).success && hasLog(data, key)) return key;
  if (key === 'index')
    throw notFound(`There is no administration in ${data.root} yet: run "floorcraft serve" once.`);
  const known = await knownKeys(data);
  if (known.includes(key)) return key;
  throw notFound(`There is no showcase ${named} in ${data.root}.`, nearestKeys(key, known));
}

/**
 * The keys of all showcases that are listed or have files, in order; those with files alone where
 * the administration cannot be read.
 */
export async function knownKeys(data: DataFolder): Promise<string[]> {
  const listed = await listedShowcases(data).catch((): ListingState[] => []);
  const folder = path.dirname(data.tenant('any').root);
  const kept = existsSync(folder) ? readdirSync(folder) : [];
  const withLog = kept.filter((key) => hasLog(data, key));
  return [...new Set([...listed.map(({ key }) => key), ...withLog])].sort();
}

/** Whether a tenant has a log on this machine. */
export function hasLog(data: DataFolder, key: string): boolean {
  return existsSync(data.tenant(key).events);
}

/** A year more or less, or the name without its year, is near as well. */
function nearestKeys(key: string, known: readonly string[]): string[] {
  const name = key.replace(/^\d{4}-/, '');
  const alike = known.filter((one) => one.includes(name) || name.includes(one.slice(5) || one));
  return [...new Set([...nearest(key, known), ...alike])].slice(0, 3);
}
