import type { VNode } from 'preact';
import { Layout } from './layout.tsx';
import { judgePage } from './slip/facts/judge-data.ts';
import { RescueRoom } from './judge/rescue-room.tsx';
import { JudgeNewsElement } from './slip/facts/judge-news.tsx';
import { firstState } from './slip/facts/slip-state.ts';
import type { JudgePage } from './slip/facts/slip-types.ts';
import { Slip } from './slip/slip.tsx';
import { isNow, type View } from './view.ts';

/** The slip of one heat for the judge who looks; undefined where there is no such heat. */
export function JudgeHeat({ view, heat }: { view: View; heat: string }): VNode | undefined {
  const judge = view.actor.id;
  const page = judgePage(view, judge, heat);
  if (!page) return undefined;
  return (
    <Layout
      view={view}
      title={`Heat ${page.news.heats[0]?.label ?? heat}`}
      kind="slip"
      here={`judge/heat/${heat}`}
      streams={[`judge-${judge}`]}
      isLiveUnsaid
      scripts={isNow(view) ? ['judge.js'] : []}
      manifest="judge/manifest.webmanifest"
    >
      <noscript>
        <p class="slip-empty">Marking needs JavaScript. Here is what you marked so far.</p>
      </noscript>
      <SlipRoot page={page} />
      <RescueRoom view={view} />
      {isNow(view) && <JudgeNewsElement view={view} judge={judge} />}
      {isNow(view) && <PageData page={page} />}
    </Layout>
  );
}

/** What the tablet's script takes over: Turbo must leave it alone. */
function SlipRoot({ page }: { page: JudgePage }): VNode {
  const id = `slip-${page.judge.id}-${page.open}`;
  return (
    <div id={id} class="slip-root" data-judge-slip data-turbo-permanent>
      <Slip state={firstState(page)} on={undefined} />
    </div>
  );
}

function PageData({ page }: { page: JudgePage }): VNode {
  return (
    <script
      type="application/json"
      id="judge-data"
      dangerouslySetInnerHTML={{ __html: scriptSafe(page) }}
    />
  );
}

/** JSON that cannot end the element it stands in, whatever a name contains. */
function scriptSafe(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
