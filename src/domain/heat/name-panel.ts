import type { z } from 'zod';
import type { Decision, NewEvent } from '../decision.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { publishedRefusal, type ResultsSlices } from '../results/state.ts';
import { hasBegun } from '../scorecard/sheet/panel.ts';
import { sheetsOfHeat } from '../scorecard/sheet/sheet.ts';
import { cardId } from '../scorecard/state.ts';
import { judgeLetter, seatedJudges } from '../showcase/state.ts';
import type { Reader } from '../state-map.ts';
import type { heatCommands } from './commands.ts';
import { heatsTogether } from './floor.ts';
import type { HeatState } from './state.ts';

type State = Reader<ResultsSlices>;

/**
 * Names who judges a heat, and with it the heats of the same ranked rounds: one sheet has one
 * panel. Who was there to the end of a heat stays its judge, and so does who has begun to mark.
 */
export function namePanel(
  { heat: id, judges }: z.infer<(typeof heatCommands)['NamePanel']>,
  state: State,
): Decision {
  const heat = state.get('heat', id);
  if (!heat) return refuse('NotFound', { what: 'heat' });
  const named = judges && [...new Set(judges)];
  const heats = heatsTogether(state, heat);
  const changed = heats.filter((one) => !isSamePanel(one.judges, named));
  const events = changed.map((one) => panelNamed(one.heat, named));
  if (events.length === 0) return [];
  return unknownJudge(named ?? [], state) ?? unchangeable(heats, named, state) ?? events;
}

function panelNamed(heat: string, judges: readonly string[] | null): NewEvent {
  return { type: 'PanelNamed', subject: `heat/${heat}`, data: { heat, judges } };
}

/** Why these cannot judge: one of them was never appointed, or is no judge any more. */
export function unknownJudge(judges: readonly string[], state: State): Refusal | undefined {
  const judge = judges.find((id) => state.get('judge', id)?.dismissed !== false);
  return judge === undefined ? undefined : refuse('JudgeUnknown');
}

function unchangeable(
  heats: readonly HeatState[],
  named: readonly string[] | null,
  state: State,
): Refusal | undefined {
  const over = heats.find(({ status }) => status === 'closed');
  if (over) return refuse('HeatOver', { heat: over.label });
  const contests = heats.flatMap(({ floor }) => floor.map(({ contest }) => contest));
  const staying = named ?? seatedJudges(state);
  return publishedRefusal(state, contests) ?? begunAmong(heats, staying, state);
}

/** A judge who is to leave and has marked already. */
function begunAmong(
  heats: readonly HeatState[],
  staying: readonly string[],
  state: State,
): Refusal | undefined {
  for (const { heat, label } of heats) {
    for (const { sheet, judges } of sheetsOfHeat(state, heat)) {
      const leaving = judges.filter((judge) => !staying.includes(judge));
      const begun = leaving.find((judge) => hasBegun(state.get('scorecard', cardId(sheet, judge))));
      if (begun === undefined) continue;
      return refuse('JudgeHasBegun', { judge: judgeLetter(state, begun), heat: label });
    }
  }
  return undefined;
}

function isSamePanel(a: readonly string[] | null, b: readonly string[] | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((judge) => b.includes(judge));
}
