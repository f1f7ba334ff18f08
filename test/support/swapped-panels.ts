import { contest, heat, wholeDay } from './judge-cast.ts';
import { createStage, type Stage, type StageCommand } from './judge-stage.ts';
import { signature } from './signature.ts';

/** Whose marks each judge gives: in the second world A and B have exchanged theirs. */
const worlds = [
  { a: 'a', b: 'b', c: 'c' },
  { a: 'b', b: 'a', c: 'c' },
] as const;

type World = (typeof worlds)[number];
type JudgeId = keyof World;

const judges: readonly JudgeId[] = ['a', 'b', 'c'];

interface Given {
  readonly contest: string;
  readonly sheet: string;
  readonly dance: number;
  /** Couple by couple; undefined where a judge calls nobody back. */
  readonly by: Readonly<Record<JudgeId, readonly (string | number | undefined)[]>>;
}

const x = undefined;
const given: readonly Given[] = [
  ...[0, 1, 2].map((dance) => ({
    ...{ contest: 'final', sheet: `final.r1.d${String(dance)}`, dance },
    by: { a: [1, 2, 3], b: [2, 1, 3], c: [1, 2, 3] },
  })),
  {
    ...{ contest: 'large', sheet: 'large.r1.d0', dance: 0 },
    by: {
      a: [1, 1, 1, 1, x, x, x, x],
      b: [1, 1, 1, x, 1, x, x, x],
      c: [1, 1, x, x, x, 1, 1, x],
    },
  },
  {
    ...{ contest: 'letter', sheet: 'heat.41', dance: 0 },
    by: { a: ['GH', 'S', 'B', 'G'], b: ['G', 'GH', 'S', 'B'], c: ['S', 'S', 'S', 'B'] },
  },
  {
    ...{ contest: 'points', sheet: 'heat.44', dance: 0 },
    by: { a: [91, 55, 33], b: [73, 66, 44], c: [50, 51, 52] },
  },
  {
    ...{ contest: 'words', sheet: 'heat.45', dance: 0 },
    by: { a: ['GH', 'S', 'B'], b: ['S', 'B', 'GH'], c: ['G', 'G', 'B'] },
  },
];

/** Every contest of `swappedPanels` that can be published with the marks it has. */
export const publishable = ['final', 'letter', 'points', 'words'] as const;

/**
 * Two showcases in which everything is the same but who gave what: judge A gives in the second
 * what judge B gives in the first, and the other way round. Sums and places are the same, so a
 * page that differs tells somebody's marks.
 */
export function swappedPanels(...then: readonly StageCommand[]): [Stage, Stage] {
  const [one, other] = worlds;
  return [played(one, then), played(other, then)];
}

function played(world: World, then: readonly StageCommand[]): Stage {
  const stage = createStage();
  const marking = { way: 'letters', letters: ['GH', 'G', 'S', 'B'], feedback: true };
  const words = { title: 'With Words', kind: 'proficiency', dances: ['Swing'], marking };
  stage.must(...wholeDay(), ...contest('words', 3, words), heat('45', ['words', 1]));
  for (const label of ['41', '42', '43', '44', '45'])
    stage.must({ type: 'CallHeat', data: { heat: label } });
  for (const judge of judges) stage.must(...given.flatMap((one) => marksOf(one, world, judge)));
  stage.must(...judges.map((judge) => feedback(judge, world[judge])));
  for (const { sheet } of given) stage.must(...judges.map((judge) => signature({ sheet, judge })));
  stage.must(...then);
  return stage;
}

function marksOf({ contest: id, sheet, dance, by }: Given, world: World, judge: JudgeId) {
  return by[world[judge]].flatMap((mark, couple) => {
    const entry = `${id}-${String(couple + 1)}`;
    const data = { sheet, judge, entry, dance, mark };
    return mark === undefined ? [] : [{ type: 'RecordMark', data }];
  });
}

/** A finds the first word good, B the second. */
function feedback(judge: JudgeId, as: JudgeId): StageCommand {
  const word = as === 'a' ? 'P' : 'F';
  const line = { sheet: 'heat.45', judge, entry: 'words-1', dance: 0 };
  return { type: 'GiveFeedback', data: { ...line, word, statement: 'good' } };
}
