import path from 'node:path';
import type { DataFolder } from '../data-folder.ts';
import { derivedId } from '../derived-id.ts';
import { listedShowcases } from '../operator/showcases.ts';
import { withTenant } from '../tenant-client.ts';
import { assertTaken } from '../operator/create-showcase.ts';
import { importCompetition } from '../operator/import-competition.ts';
import { readCompetitionFile } from '../operator/read-competition-file.ts';

/** Where the demonstration is. */
export const demoPath = '2026/nebraska/';

/** The user that the first start makes, so that somebody can sign in. */
export const firstUser = 'admin';

/** Adds the first administrator to an administration that has never had one. */
export async function prepareAdministration(data: DataFolder): Promise<void> {
  const command = {
    commandId: derivedId('first-administrator', firstUser),
    type: 'AddUser',
    data: {
      user: firstUser,
      name: 'Administrator',
      grants: [{ role: 'administrator', showcase: '*' }],
    },
  };
  await withTenant({ data, key: 'index' }, async (index) => {
    assertTaken(await index.submit([command]), () => 'The first administrator was not added:');
  });
}

/** Creates the demonstration in a data folder that has no showcase yet. */
export async function prepareDemo(data: DataFolder, entry: string): Promise<void> {
  if ((await listedShowcases(data)).length > 0) return;
  const seed = path.resolve(path.dirname(entry), '../ops/seeds/nebraska-demo.json');
  await importCompetition({ data, file: readCompetitionFile(seed, {}), path: demoPath });
}
