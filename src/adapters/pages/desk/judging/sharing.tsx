import type { VNode } from 'preact';
import { countOf } from '../../../../domain/skating/words.ts';
import { letterOf } from '../../../../projections/judging/letter-of.ts';
import { sharingOf, type Sharing } from '../../../../projections/judging/shares.ts';
import { CommandForm } from '../../command-form.tsx';
import { pathTo } from '../../links.ts';
import { EmptyState } from '../../table-box.tsx';
import type { View } from '../../view.ts';
import { RoomCards } from './rooms-cards.tsx';
import { SharingCard } from './sharing-card.tsx';

interface Props {
  readonly view: View;
  readonly back: string;
}

/** Who marks whom, over the whole day: what is shared out, and what can be done about it. */
export function SharingSection({ view, back }: Props): VNode {
  const sharing = sharingOf(view.rows);
  return (
    <section id="sharing">
      <h2>Who marks whom</h2>
      {sharing.couples === 0 ? (
        <EmptyState words={nothingToShare} />
      ) : (
        <ToShare view={view} back={back} sharing={sharing} />
      )}
    </section>
  );
}

function ToShare({ view, back, sharing }: Props & { sharing: Sharing }): VNode {
  return (
    <>
      <WithoutJudge view={view} sharing={sharing} />
      <p>{sharingWords(view, sharing)}</p>
      <div class="cards">
        <ShareCards view={view} back={back} isBegun={sharing.given > 0} />
        <RoomCards view={view} back={back} />
      </div>
    </>
  );
}

const nothingToShare =
  'Couples of closed, open and multi-dance contests can be shared out among the judges, so that ' +
  'each is marked by one of them. There are none in heats to come.';

/** Couples everybody would mark although the others have a judge of their own. */
function WithoutJudge({ view, sharing }: { view: View; sharing: Sharing }): VNode | null {
  if (sharing.given === 0 || sharing.given === sharing.couples) return null;
  const heats = sharing.heats
    .map(({ heat, shares }) => ({ heat, shares: shares.filter(({ judge }) => judge === null) }))
    .filter(({ shares }) => shares.length > 0);
  return (
    <div class="notice refused">
      <p>{countOf(sharing.couples - sharing.given, 'couple')} without a judge of their own:</p>
      <ul class="plain">
        {heats.map((one) => (
          <LeftInHeat view={view} {...one} />
        ))}
      </ul>
    </div>
  );
}

type LeftProps = Sharing['heats'][number] & { readonly view: View };

function LeftInHeat({ view, heat, shares }: LeftProps): VNode {
  return (
    <li>
      <a href={pathTo(view, `desk/heats/${heat.heat}`)}>Heat {heat.label}</a>:{' '}
      {shares.map(({ back }) => back).join(', ')}
    </li>
  );
}

function sharingWords(view: View, { heats, couples, given, loads }: Sharing): string {
  const where =
    `One judge is enough for ${countOf(couples, 'couple')} in ` +
    `${countOf(heats.length, 'heat')} to come or on the floor.`;
  if (given === 0) return `${where} Nothing is shared out: every judge marks all of them.`;
  const each = [...loads].map(
    ([judge, load]) => `judge ${letterOf(view.rows, judge)} ${String(load)}`,
  );
  return `${where} ${given} of them have a judge of their own: ${each.join(', ')}.`;
}

function ShareCards({ view, back, isBegun }: Props & { isBegun: boolean }): VNode {
  const data = { seed: view.revision };
  const form = { view, back, command: 'AssignJudges' as const };
  return (
    <>
      <SharingCard title="Heat by heat" words={byHeat}>
        <CommandForm {...form} data={{ ...data, by: 'heat' }} label="Share out by heat" />
      </SharingCard>
      <SharingCard title="Student by student" words={byCategory}>
        <CommandForm {...form} data={{ ...data, by: 'category' }} label="Share out by student" />
      </SharingCard>
      {isBegun && <TakeBack view={view} back={back} />}
    </>
  );
}

function TakeBack({ view, back }: Props): VNode {
  const form = { view, back, data: {}, command: 'ClearAssignment', tone: 'grave' } as const;
  return (
    <SharingCard title="Take it back" words={takenBack}>
      <CommandForm {...form} label="Take back who marks whom" />
    </SharingCard>
  );
}

const byHeat =
  'Each couple without a judge of its own gets one who is there and does not dance in the heat; ' +
  'all judges get the same number. Marks stay, and so does what is shared out already.';

const byCategory =
  'Each student gets one judge for all closed heats of an agenda category, together with those ' +
  'the student dances with, and another judge in the next category. The rest goes heat by heat.';

const takenBack =
  'Couples that are not marked yet are for every judge again. Marked ones stay with their judge.';
