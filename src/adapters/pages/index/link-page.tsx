import type { VNode } from 'preact';
import type { JudgeState } from '../../../domain/showcase/state.ts';
import { fullName } from '../../../projections/people.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { Layout } from '../layout.tsx';
import type { PageRoute } from '../page-route.ts';
import { everybody } from '../roles.ts';
import type { View } from '../view.ts';
import { SignInCard } from './sign-in-card.tsx';

/** What a judge's link opens: one button, since a preview of the link must not sign in. */
export function judgeLinkPage(judge: string): PageRoute {
  return {
    path: 'link/:token',
    roles: everybody,
    render: (view, { token = '' }) => {
      const row = view.rows.get(sliceTables.judge, judge);
      return row && !row.dismissed ? signInButton(view, row, token) : undefined;
    },
  };
}

function signInButton(view: View, { letter, person }: JudgeState, token: string): VNode {
  const who = `judge ${letter}`;
  const name = fullName(view.rows, person) ?? 'removed';
  const lead = `This device will mark as ${who}, ${name}. Not you? Ask the desk for your own link.`;
  const action = `${view.base}link/${encodeURIComponent(token)}`;
  return (
    <Layout view={view} title={`Judge ${letter}`} kind="slip" here={`link/${token}`}>
      <SignInCard title={view.showcase.title} lead={lead} who={who} action={action} />
    </Layout>
  );
}
