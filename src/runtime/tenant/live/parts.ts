import { showcaseView } from '../../../adapters/http/make-view.ts';
import type { TenantPort } from '../../../adapters/http/tenant-port.ts';
import { judgeParts } from '../../../adapters/pages/judge-routes.ts';
import { coverageParts } from '../../../adapters/pages/desk/judging/coverage.tsx';
import {
  contestParts,
  liveParts,
  planParts,
  screenParts,
} from '../../../adapters/pages/live-parts.tsx';
import type { LivePart } from '../../../adapters/pages/view.ts';
import type { DomainFact } from '../../../domain/events.ts';
import type { Actor } from '../../../domain/message.ts';
import type { Part } from './live-push.ts';
import type { Tenant } from '../tenant.ts';
import { followRows } from '../row-cache.ts';
import { touchedScreens } from './touched-screens.ts';
import { touchedContests } from './touched-contests.ts';
import { touchedCoverage } from './touched-coverage.ts';
import { touchedHeats } from './touched-heats.ts';
import { touchedJudges } from './touched-judges.ts';
import { wireName } from './wire-name.ts';

/** Whom a shared stream is drawn for; its signed name stands only on pages of that role. */
const viewers: Readonly<Record<string, Actor>> = {
  desk: { kind: 'desk', id: 'desk' },
  emcee: { kind: 'emcee', id: 'emcee' },
  dj: { kind: 'dj', id: 'dj' },
};

/** The live parts that a batch of events may have changed; the index has none. */
export function partsOf(
  tenant: Tenant,
  port: TenantPort,
): (facts: readonly DomainFact[]) => readonly Part[] {
  if (tenant.key === 'index') return () => [];
  const on: Ground = { tenant, port };
  const screen: Actor = { kind: 'display', id: 'screen' };
  return (facts) => [
    ...liveParts.map((part) => drawn(part, viewers[part.stream] ?? screen, on)),
    ...(facts.some(changesPlan) ? planParts : []).map((part) => drawn(part, screen, on)),
    ...touchedContests(facts, tenant.state).flatMap((contest) =>
      contestParts(contest).map((part) => drawn(part, screen, on)),
    ),
    ...touchedCoverage(facts).map((part) => drawn(part, screen, on)),
    ...touchedHeats(facts, tenant.state).flatMap((heat) =>
      coverageParts(heat).map((part) => drawn(part, screen, on)),
    ),
    ...touchedScreens(facts, tenant.state).flatMap((name) =>
      screenParts(name).map((part) => drawn(part, screen, on)),
    ),
    ...touchedJudges(facts, tenant.state).flatMap(({ judge, sheets }) =>
      judgeParts(judge, sheets).map((part) => drawn(part, { kind: 'judge', id: judge }, on)),
    ),
  ];
}

/** What is drawn from. */
interface Ground {
  readonly tenant: Tenant;
  readonly port: TenantPort;
}

function drawn({ render, ...part }: LivePart, actor: Actor, on: Ground): Part {
  return {
    ...part,
    stream: wireName(part.stream, on.tenant.state),
    draw: () => {
      try {
        const { rows, isStale, end } = followRows(on.tenant);
        const moment = { rows, asOf: undefined };
        const view = showcaseView({ tenant: on.port, moment, actor, notice: undefined, query: {} });
        return { html: view ? render(view) : '', isStale, end };
      } catch (error) {
        on.port.noticeDamage(error);
        throw error;
      }
    },
  };
}

/** What alters who dances in which heat: the rest moves along the plan. */
const planned = new Set<DomainFact['type']>([
  'HeatScheduled',
  'HeatCancelled',
  'EntryRegistered',
  'EntryWithdrawn',
  'EntryScratched',
  'EntryReinstated',
  'EntriesRecalled',
  'RecallWithdrawn',
]);

function changesPlan({ type }: DomainFact): boolean {
  return planned.has(type);
}
