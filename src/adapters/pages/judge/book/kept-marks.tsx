import type { VNode } from 'preact';
import { OwnLinesTable } from '../marks/own-lines-table.tsx';
import { ownLines } from '../marks/own-lines.ts';
import { leavesOf, type Leaf } from '../../slip/facts/slip-leaves.ts';
import { signatureState } from '../../slip/facts/signature.ts';
import type { KeptCommand, SlipHeat } from '../../slip/facts/slip-types.ts';
import { StateMark } from '../../slip/state-mark.tsx';
import { Crumb } from '../../crumb.tsx';
import { EmptyState } from '../../table-box.tsx';
import type { JudgeBook } from './book-types.ts';

interface Props {
  readonly base: string;
  readonly judge: JudgeBook['judge'];
  /** In running order, with the marks that wait here. */
  readonly heats: readonly SlipHeat[];
  /** What of it waits here. */
  readonly kept: readonly KeptCommand[];
}

/** What this judge gave, as the tablet keeps it: to be read alone. */
export function KeptMarks({ base, judge, heats, kept }: Props): VNode {
  const given = givenIn(heats);
  return (
    <>
      <Crumb view={{ base, asOf: undefined }} path="judge/" word="My heats" />
      <h1>My marks</h1>
      <p class="lead">
        Judge {judge.letter}, {judge.name}. When you signed, and what you changed, is shown with the
        network.
      </p>
      {given.length === 0 && <EmptyState words="Nothing you marked is kept here." />}
      {given.map((one) => (
        <KeptHeat key={one.heat.heat} base={base} given={one} kept={kept} />
      ))}
    </>
  );
}

function KeptHeat(props: Pick<Props, 'base' | 'kept'> & { given: Given }): VNode {
  const { base, kept } = props;
  const { heat, leaves } = props.given;
  return (
    <section class="own-heat">
      <h2>
        <a class="own-heat-link" href={`${base}judge/heat/${heat.heat}`}>
          Heat {heat.label}
        </a>
      </h2>
      {leaves.map((leaf) => (
        <KeptSheet leaf={leaf} label={heat.label} kept={kept} />
      ))}
    </section>
  );
}

function KeptSheet(props: Pick<Props, 'kept'> & { leaf: Leaf; label: string }): VNode {
  const { leaf, label, kept } = props;
  const about = `${leaf.title}, ${leaf.danceName}`;
  const signature = signatureState(leaf.slip, kept);
  return (
    <section class="own-sheet">
      <h3>{about}</h3>
      <p class="own-state">
        <StateMark {...signed[signature]} />
      </p>
      <OwnLinesTable given={ownLines(leaf, kept)} label={`Heat ${label}, ${about}`} />
    </section>
  );
}

const signed = {
  none: { state: 'none', words: 'open' },
  kept: { state: 'kept', words: 'signed, the signature is kept here' },
  unconfirmed: { state: 'kept', words: 'signing, the server has not confirmed it yet' },
  signed: { state: 'saved', words: 'signed' },
} as const;

interface Given {
  readonly heat: SlipHeat;
  readonly leaves: readonly Leaf[];
}

/** A round danced in several heats has one sheet: it stands under the first of them. */
function givenIn(heats: readonly SlipHeat[]): Given[] {
  const shown = new Set<string>();
  return heats.flatMap((heat) => {
    const sheets = heat.sheets.filter(({ sheet, card }) => card && !shown.has(sheet.sheet));
    for (const { sheet } of sheets) shown.add(sheet.sheet);
    return sheets.length === 0 ? [] : [{ heat, leaves: leavesOf({ ...heat, sheets }) }];
  });
}
