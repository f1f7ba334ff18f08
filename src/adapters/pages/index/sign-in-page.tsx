import type { VNode } from 'preact';
import { Layout } from '../layout.tsx';
import type { IndexPageRoute } from '../page-route.ts';
import { everybody } from '../roles.ts';
import type { IndexView } from '../view.ts';
import { SignInCard } from './sign-in-card.tsx';

/** How people sign in: with a link, since there are no passwords to lose. */
export function signInPage(view: IndexView): VNode {
  return (
    <Layout view={view} title="Sign in" kind="slip" here="sign-in">
      <section class="card narrow">
        <h1>Sign in</h1>
        <p class="lead">You sign in with a link that works once, for one hour.</p>
        <ul>
          <li>The first link is printed where Floorcraft was started.</li>
          <li>
            Another one: <code>ops/bin/floorcraft user link NAME</code> on that machine.
          </li>
          <li>Judges sign in with their own link or its QR code: ask the desk.</li>
        </ul>
      </section>
    </Layout>
  );
}

/** What a one-time link opens: one button, since a preview of the link must not use it up. */
export function signInLinkPage(user: string): IndexPageRoute {
  return {
    path: 'sign-in/:token',
    roles: everybody,
    render: (view, { token = '' }) => signInButton(view, user, token),
  };
}

function signInButton(view: IndexView, who: string, token: string): VNode {
  const lead = 'This link signs you in once, on this device.';
  const action = `/showcase/sign-in/${encodeURIComponent(token)}`;
  return (
    <Layout view={view} title="Sign in" kind="slip" here={`sign-in/${token}`}>
      <SignInCard title="Sign in" lead={lead} who={who} action={action} />
    </Layout>
  );
}
