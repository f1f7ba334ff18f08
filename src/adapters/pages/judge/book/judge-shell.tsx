import type { VNode } from 'preact';
import { Layout } from '../../layout.tsx';
import type { PageRoute } from '../../page-route.ts';
import { everybody } from '../../roles.ts';
import type { View } from '../../view.ts';
import { RescueRoom } from '../rescue-room.tsx';

/**
 * The frame that a tablet opens without a network. It says nothing of any judge, so that it may be
 * kept on a tablet that several judges use: their heats come from what the tablet keeps of each.
 */
export const judgeShellPage: PageRoute = {
  path: 'judge/shell',
  roles: everybody,
  render: (view) => JudgeShell({ view }),
};

function JudgeShell({ view }: { view: View }): VNode {
  const nobody: View = { ...view, actor: { kind: 'judge', id: '' }, notice: undefined };
  return (
    <Layout
      view={nobody}
      title="My heats"
      kind="slip"
      here="judge/"
      scripts={['judge.js']}
      manifest="judge/manifest.webmanifest"
      isShell
    >
      <div id="judge-shell" data-judge-shell data-base={view.base}>
        <p class="slip-empty">Opening what this tablet keeps.</p>
      </div>
      <RescueRoom view={nobody} />
    </Layout>
  );
}
