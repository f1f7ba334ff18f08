import type { VNode } from 'preact';
import { signatureState } from '../../slip/facts/signature.ts';
import type { Leaf } from '../../slip/facts/slip-leaves.ts';
import type { SlipState } from '../../slip/facts/slip-state.ts';
import type { Link } from '../../slip/facts/slip-types.ts';
import { ReopenForm } from './reopen-form.tsx';

/** On a signed sheet that the server has: the way to the chairman. Practice has no chairman. */
export function SlipReopen({ leaf, state }: { leaf: Leaf; state: SlipState }): VNode | null {
  const { slip, danceName } = leaf;
  const { page, heat, link } = state;
  const isSigned = signatureState(slip, state.kept) === 'signed';
  if (!isSigned || slip.shut !== undefined || !hasChairman(link)) return null;
  const { base, open } = page;
  const about = `heat ${heat.label}, ${danceName}`;
  const asked = { base, sheet: slip.sheet.sheet, about, back: `judge/heat/${open}` };
  return <ReopenForm {...asked} hindrance={hindrances[link]} />;
}

/** Before the script knows the server, and in practice, nobody can be asked. */
function hasChairman(link: Link): boolean {
  return link !== 'unknown' && link !== 'practice';
}

const hindrances: Readonly<Partial<Record<Link, string>>> = {
  'no-network': 'Reopening needs the network: the server alone knows the PIN.',
  'no-answer': 'Reopening needs the server, which does not answer now.',
  'signed-out': 'You are signed out: open your judge link again first.',
};
