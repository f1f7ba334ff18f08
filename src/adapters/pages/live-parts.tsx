import type { VNode } from 'preact';
import type { ContestState } from '../../domain/contest/state.ts';
import { sliceTables } from '../../projections/fold/tables.ts';
import { NextSteps } from './desk/next/next-steps.tsx';
import { FloorCoverage } from './desk/coverage-grid.tsx';
import { DjFloor } from './dj/dj-floor.tsx';
import { EmceeSlip } from './emcee/emcee.tsx';
import { FloorControl, OtherHeats } from './desk/floor-control.tsx';
import { MarksIn } from './board/marks-in.tsx';
import { ScreenBoard, ScreenMarks } from './board/screen-board.tsx';
import { OnTheFloor } from './public/agenda.tsx';
import { ContestResults, EnteredCouples } from './public/contest-standings.tsx';
import { HallBoard } from './public/hall.tsx';
import { PlanPart, RunningOrderPart } from './public/next-heat.tsx';
import { StandingsList } from './public/standings.tsx';
import { renderPart } from './render.ts';
import type { LivePart, View } from './view.ts';

/** What changes live on the pages of a showcase. Everybody who listens is sent the same. */
export const liveParts: readonly LivePart[] = [
  part('hall', 'hall', (view) => <HallBoard view={view} />),
  part('hall', 'marks-in', (view) => <MarksIn view={view} />),
  part('agenda', 'on-the-floor', (view) => <OnTheFloor view={view} />),
  part('running-order', 'running-order', (view) => <RunningOrderPart view={view} />),
  part('standings', 'standings-list', (view) => <StandingsList view={view} />),
  part('desk', 'floor-control', (view) => <FloorControl view={view} back="desk/" />),
  part('desk', 'other-heats', (view) => <OtherHeats view={view} back="desk/" />),
  part('desk', 'next-steps', (view) => <NextSteps view={view} />),
  part('desk', 'coverage', (view) => <FloorCoverage view={view} />),
  part('emcee', 'emcee', (view) => <EmceeSlip view={view} />),
  part('emcee', 'other-heats', (view) => <OtherHeats view={view} back="emcee" />),
  part('dj', 'dj-floor', (view) => <DjFloor view={view} />),
];

/** What changes live on one contest's page of standings. */
export function contestParts(id: string): LivePart[] {
  return [
    contestPart(id, 'contest-results', ContestResults),
    contestPart(id, 'contest-entries', EnteredCouples),
  ];
}

type OfContest = (props: { view: View; contest: ContestState }) => VNode;

function contestPart(id: string, target: string, Draw: OfContest): LivePart {
  return part(`standings-${id}`, target, (view) => {
    const contest = view.rows.get(sliceTables.contest, id);
    return contest ? <Draw view={view} contest={contest} /> : <section id={target} />;
  });
}

/** What tells phones that heats or entries were changed, other than by calling a heat. */
export const planParts: readonly LivePart[] = [
  { ...part('running-order', 'plan', (view) => <PlanPart view={view} />), isNews: true },
];

/** What changes live on a named screen: all of it, and apart from it what every mark moves. */
export function screenParts(name: string): LivePart[] {
  const stream = `screen-${name}`;
  return [
    part(stream, 'screen', (view) => <ScreenBoard view={view} name={name} />),
    part(stream, 'marks-in', (view) => <ScreenMarks view={view} name={name} />),
  ];
}

function part(stream: string, target: string, draw: (view: View) => VNode): LivePart {
  return { stream, target, render: (view) => renderPart(draw(view)) };
}
