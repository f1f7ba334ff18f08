import type { VNode } from 'preact';
import { byStep, type StepReport } from '../../../domain/reports/by-step.ts';
import type { Group } from '../../../domain/reports/group.ts';
import { bestOf, type RankedLine } from '../../../domain/reports/ranked.ts';
import { pathTo } from '../links.ts';
import { EmptyState } from '../table-box.tsx';
import type { View } from '../view.ts';
import { strictFacts, strictnessOf } from './facts.ts';
import { ReportFrame, StrictChips } from './frame.tsx';
import { TallyTable, type TallyItem } from './tally-table.tsx';
import { namesWord } from './words.ts';

/** Students by level: the best of each group, or with `?step=` everybody of one level. */
export function levelsPage(view: View): VNode {
  return stepsPage(view, { of: 'level', here: 'reports/levels', title: 'By level' });
}

/** The same by age. */
export function agesPage(view: View): VNode {
  return stepsPage(view, { of: 'age', here: 'reports/ages', title: 'By age' });
}

interface Kind {
  readonly of: 'level' | 'age';
  readonly here: string;
  readonly title: string;
}

function stepsPage(view: View, kind: Kind): VNode {
  const { here, of } = kind;
  const { counting, ladders, result } = strictFacts(view);
  const report = byStep(counting, of, of === 'level' ? ladders.levels : ladders.ages);
  const { step } = view.query;
  const one = step === undefined ? undefined : report.filter((each) => keyOf(each) === step);
  const title = step === undefined ? kind.title : `${kind.title}: ${step || `no ${of}`}`;
  const from = step === undefined ? {} : { from: { path: here, word: kind.title } };
  return (
    <ReportFrame {...{ view, title, here, result, ...from }}>
      <StrictChips view={view} here={here} />
      {(one ?? report).length === 0 && <EmptyState words="Nobody stands here as things are." />}
      {(one ?? report).map((each) => (
        <Step view={view} kind={kind} report={each} isWhole={one !== undefined} />
      ))}
    </ReportFrame>
  );
}

interface StepProps {
  readonly view: View;
  readonly kind: Kind;
  readonly report: StepReport;
  readonly isWhole: boolean;
}

function Step(props: StepProps): VNode {
  const { view, kind, report, isWhole } = props;
  const name = nameOf(props);
  const strict = strictnessOf(view);
  const query = { step: keyOf(report), strict: strict === 'none' ? undefined : strict };
  return (
    <section aria-label={name}>
      {!isWhole && <h2>{name}</h2>}
      <Groups {...props} />
      {!isWhole && (
        <p>
          <a href={pathTo(view, kind.here, query)}>{`Everybody: ${name}`}</a>
        </p>
      )}
    </section>
  );
}

/** Everybody of each group, or only the best. */
function Groups(props: StepProps): VNode {
  const { view, report, isWhole } = props;
  const groups = report.groups.map(({ group, lines }) => (
    <>
      <h3>{isWhole ? group : `Best ${bestWords[group]}`}</h3>
      <TallyTable
        label={`${nameOf(props)}, ${group}`}
        who={group === 'Couples' ? 'Couple' : 'Student'}
        items={itemsOf(view, isWhole ? lines : bestOf(lines))}
      />
    </>
  ));
  return <>{groups}</>;
}

function nameOf({ kind, report }: StepProps): string {
  return report.step ?? `No ${kind.of} given`;
}

const bestWords: Readonly<Record<Group, string>> = {
  Followers: 'follower',
  Leaders: 'leader',
  Couples: 'couple',
};

/** How a step stands in the address; a dash where none is given, which no level is called. */
function keyOf({ step }: StepReport): string {
  return step ?? '-';
}

function itemsOf(view: View, lines: readonly RankedLine[]): TallyItem[] {
  return lines.map(({ dancers, ...line }) => ({
    ...line,
    name: namesWord(view.rows, dancers),
    href: studentHref(view, dancers),
  }));
}

/** A student's own page; a couple's has none, each of the two has. */
export function studentHref(view: View, dancers: readonly string[]): string | undefined {
  const [only, ...others] = dancers;
  if (only === undefined || others.length > 0) return undefined;
  return pathTo(view, `reports/students/${only}`);
}
