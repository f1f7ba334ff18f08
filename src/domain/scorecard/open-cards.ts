import { isRefusal, type Context, type Decision, type NewEvent } from '../decision.ts';
import type { DomainFact, EventType } from '../events.ts';
import { evolveFacts, type Slices } from '../evolve.ts';
import { trusted } from '../identity.ts';
import { publishedRefusal } from '../results/state.ts';
import { theShowcase } from '../showcase/state.ts';
import { trialOf, type Reader } from '../state-map.ts';
import { cardEvent } from './card-event.ts';
import { sheetsOfHeat } from './sheet/sheet.ts';
import { cardId } from './state.ts';

/** After these a judge may lack a scorecard in the heat on the floor, or a heat is newly there. */
const asking: readonly EventType[] = [
  'HeatCalled',
  'PanelNamed',
  'JudgeAppointed',
  'JudgeCheckedIn',
  'SolosTaken',
  'EntryRegistered',
  'EntryReinstated',
];

/**
 * A decision with the scorecards that it opens (decision 0004): whoever is to judge what is on the
 * floor is asked, whether the call, a judge who takes a seat, or a couple that comes late made it
 * so. Nobody is asked about results that are published.
 */
export function withCards(decision: Decision, context: Context<Slices>): Decision {
  if (isRefusal(decision) || !decision.some(({ type }) => asking.some((one) => one === type)))
    return decision;
  const after = trialOf(context.state);
  for (const event of decision) evolveFacts(factOf(event, context), after);
  return [...decision, ...cardsLacking(after)];
}

function cardsLacking(state: Reader<Slices>): NewEvent[] {
  const { onFloor = null, closed = true } = state.get('showcase', theShowcase) ?? {};
  if (onFloor === null || closed) return [];
  return sheetsOfHeat(state, onFloor)
    .filter(({ contests }) => !publishedRefusal(state, contests))
    .flatMap(({ sheet, judges }) =>
      judges
        .filter((judge) => !state.get('scorecard', cardId(sheet, judge)))
        .map((judge) => cardEvent('ScorecardOpened', { sheet, judge })),
    );
}

/** The event as a fold takes it; no step of a fold keeps the envelope's revision or command. */
function factOf(event: NewEvent, { actor, at }: Context<Slices>): DomainFact {
  const stamp = { revision: 0, enteredAt: at, recordedAt: at, device: '', commandId: '' };
  return trusted<DomainFact>({ ...event, ...stamp, actor });
}
