import { agenda } from './agenda.ts';
import { comments } from './judging/comments.ts';
import { coverage } from './coverage.ts';
import { entries } from './entries.ts';
import { floor } from './floor.ts';
import { history } from './history/history.ts';
import { keep } from './fold/keep.ts';
import { notices } from './notices/heat-notices.ts';
import { people } from './people.ts';
import type { AnyTable, Projection } from './projection.ts';
import { songs } from './songs/turns.ts';
import { scorecards } from './scorecards.ts';
import { standings } from './standings.ts';

/**
 * The projections of a tenant, in the order they are run for each event. One may read the tables
 * of all; those before it have taken the event already, those after it not yet.
 */
export function projectionsOf(tenant: string): readonly Projection[] {
  return tenant === 'index' ? indexProjections : showcaseProjections;
}

/** Every table of a tenant's read model. */
export function tablesOf(tenant: string): readonly AnyTable[] {
  return projectionsOf(tenant).flatMap(({ tables }) => tables);
}

/** Names and versions of all projections: what the read model's file is named after. */
export function versionsOf(tenant: string): string {
  return projectionsOf(tenant)
    .map(({ name, version }) => `${name}:${String(version)}`)
    .join(' ');
}

const showcaseProjections: readonly Projection[] = [
  history,
  people,
  entries,
  agenda,
  scorecards,
  standings,
  comments,
  floor,
  coverage,
  notices,
  keep('chairman', 1, ['chairman']),
  keep('screens', 2, ['screen', 'theme']),
  songs,
];

const showcases = keep('showcases', 1, ['listing']);
const users = keep('users', 1, ['user']);

const indexProjections: readonly Projection[] = [history, people, showcases, users];
