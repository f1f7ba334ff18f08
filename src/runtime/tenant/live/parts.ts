import { showcaseView } from '../../../adapters/http/make-view.ts';
import type { TenantPort } from '../../../adapters/http/tenant-port.ts';
import { judgeParts } from '../../../adapters/pages/judge-routes.ts';
import { contestParts, liveParts } from '../../../adapters/pages/live-parts.tsx';
import type { LivePart } from '../../../adapters/pages/view.ts';
import type { DomainFact } from '../../../domain/events.ts';
import type { Actor } from '../../../domain/message.ts';
import { seatedJudges } from '../../../domain/showcase/state.ts';
import type { Part } from './live-push.ts';
import type { Tenant } from '../tenant.ts';
import { touchedContests } from './touched-contests.ts';

/** Whom a shared stream is drawn for; its signed name stands only on pages of that role. */
const viewers: Readonly<Record<string, Actor>> = {
  desk: { kind: 'desk', id: 'desk' },
  emcee: { kind: 'emcee', id: 'emcee' },
};

/** The live parts that a batch of events may have changed; the index has none. */
export function partsOf(
  tenant: Tenant,
  port: TenantPort,
): (facts: readonly DomainFact[]) => readonly Part[] {
  if (tenant.key === 'index') return () => [];
  const screen: Actor = { kind: 'display', id: 'screen' };
  return (facts) => [
    ...liveParts.map((part) => drawn(part, viewers[part.stream] ?? screen, port)),
    ...touchedContests(facts, tenant.state).flatMap((contest) =>
      contestParts(contest).map((part) => drawn(part, screen, port)),
    ),
    ...seatedJudges(tenant.state).flatMap((judge) =>
      judgeParts(judge).map((part) => drawn(part, { kind: 'judge', id: judge }, port)),
    ),
  ];
}

function drawn({ stream, target, render }: LivePart, actor: Actor, port: TenantPort): Part {
  return {
    stream,
    target,
    render: () => {
      const moment = { rows: port.rows(), asOf: undefined };
      const view = showcaseView({ tenant: port, moment, actor, notice: undefined, query: {} });
      return view ? render(view) : '';
    },
  };
}
