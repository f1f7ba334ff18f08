import type { VNode } from 'preact';
import { Icon } from '../icon.tsx';

interface SignInCardProps {
  readonly title: string;
  /** What pressing the button means. */
  readonly lead: string;
  /** Who is signed in by it. */
  readonly who: string;
  readonly action: string;
}

/** One button that signs in: opening the page alone must not. */
export function SignInCard({ title, lead, who, action }: SignInCardProps): VNode {
  return (
    <section class="card narrow">
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      <form method="post" action={action}>
        <button class="button main wide">
          <Icon name="check" /> Sign in as {who}
        </button>
      </form>
    </section>
  );
}
