import type { VNode } from 'preact';
import { Layout } from './layout.tsx';
import type { AnyView } from './links.ts';

/** Why a page or command could not be answered, for people. */
export interface Problem {
  readonly status: number;
  /** One sentence: what is the matter. */
  readonly sentence: string;
  readonly code: string;
  /** What to do; left out, the usual advice for the status. */
  readonly advice?: string;
  readonly requestId?: string;
}

const titles: Readonly<Record<number, string>> = {
  400: 'Not understood',
  401: 'Sign in first',
  403: 'Not for this role',
  404: 'Not here',
  409: 'Changed meanwhile',
  413: 'Too large',
  422: 'Refused',
  429: 'Too many requests',
  503: 'Not ready',
};

const usualAdvice: Readonly<Record<number, string>> = {
  401: 'Open your sign-in link again, or ask the desk for a new one.',
  403: 'Ask an administrator for the role, or go back to the pages open to you.',
  404: 'Check the address for a typing error.',
  429: 'Wait a minute and try again.',
  503: 'Wait a moment and load the page again; nothing that was saved is lost.',
};

/** The page of an error: a sentence, its code, and what to do. */
export function problemPage(view: AnyView, problem: Problem): VNode {
  const { status, sentence } = problem;
  const title = titleOf(problem);
  return (
    <Layout view={view} title={title} kind="slip" here="">
      <section class="card narrow problem">
        <h1>{title}</h1>
        <p class="lead">{sentence}</p>
        <Advice problem={problem} />
        <WayOut view={view} status={status} />
        <Particulars problem={problem} />
      </section>
    </Layout>
  );
}

/** A link that is old or foreign is no matter of roles. */
function isLink({ code }: Problem): boolean {
  return code.startsWith('Link');
}

function titleOf(problem: Problem): string {
  const { status } = problem;
  if (isLink(problem)) return 'This link is not valid';
  return titles[status] ?? (status < 500 ? 'Refused' : 'Something broke');
}

function Advice({ problem }: { problem: Problem }): VNode | null {
  if (isLink(problem) && problem.advice === undefined) return null;
  return <p>{problem.advice ?? usualAdvice[problem.status] ?? 'Go back and try again.'}</p>;
}

function WayOut({ view, status }: { view: AnyView; status: number }): VNode {
  const [href, word] =
    status === 401 ? ['/showcase/sign-in', 'How to sign in'] : [view.base, 'Back to the start'];
  return (
    <p>
      <a class="button main" href={href}>
        {word}
      </a>
    </p>
  );
}

function Particulars({ problem }: { problem: Problem }): VNode {
  const { status, code, requestId = '' } = problem;
  return (
    <p class="muted">
      {status} <code>{code}</code>
      {requestId !== '' && ` · request ${requestId}`}
    </p>
  );
}
