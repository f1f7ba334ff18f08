import { expect } from 'chai';
import { judgeLinkPage } from '../../../src/adapters/pages/index/link-page.tsx';
import { showcasesPage } from '../../../src/adapters/pages/index/showcases.tsx';
import { signInLinkPage } from '../../../src/adapters/pages/index/sign-in-page.tsx';
import { problemPage } from '../../../src/adapters/pages/problem.tsx';
import { renderPage } from '../../../src/adapters/pages/render.ts';
import { indexPages } from '../../../src/adapters/pages/routes.ts';
import type { IndexView } from '../../../src/adapters/pages/view.ts';
import type { ListingState } from '../../../src/domain/listing/state.ts';
import { tablesOf } from '../../../src/projections/catalogue.ts';
import { createMemoryRows } from '../../../src/projections/memory-rows.ts';
import { put } from '../../../src/projections/projection.ts';
import { sliceTables } from '../../../src/projections/fold/tables.ts';
import { administrator, stageOfTheDay, visitor, wordsOf } from '../../support/page-stage.ts';

const may = listing('2026-boston', 'Boston <Open>', ['2026-05-03', '2026-05-05']);
const june = listing('2026-omaha', 'Omaha Ball', ['2026-06-01', '2026-06-01']);
const old = { ...listing('2025-gone', 'Gone Cup', ['2025-06-01', '2025-06-01']), archived: true };

describe('the list of showcases', () => {
  it('puts what is on or to come before what is past, by the day where it is danced', () => {
    const view = indexView([june, may]);
    const at = (time: string): string => wordsOf(renderPage(showcasesPage(view, new Date(time))));
    expect(at('2026-05-06T02:00:00Z')).to.match(/Now and to come Boston.*Omaha/);
    expect(at('2026-05-06T02:00:00Z')).not.to.contain('Past');
    expect(at('2026-05-06T12:00:00Z')).to.match(/Now and to come Omaha.*Past Boston <Open>/);
  });

  it('leaves out archived ones, which the administrator can restore', () => {
    expect(pageOf('', indexView([old]))).not.to.contain('Gone Cup');
    const html = pageOf('admin/', indexView([old], administrator));
    expect(html).to.contain('Gone Cup').and.to.contain('RestoreShowcase');
  });

  it('says what belongs there while it is empty', () => {
    expect(wordsOf(pageOf('', indexView([])))).to.contain('creates the first one');
    expect(pageOf('admin/', indexView([], administrator))).to.contain('admin/showcases/new');
  });
});

describe('the administration', () => {
  it('creates a showcase with every field the command needs', () => {
    const html = pageOf('admin/showcases/new', indexView([], administrator));
    const fields = [...html.matchAll(/name="field\.(\w+)"/g)].map(([, name]) => name);
    expect(fields).to.have.members(['path', 'title', 'timeZone', 'locale', 'start', 'end']);
    expect(html).to.contain('action="/showcase/admin/act"').and.to.contain('America/Chicago');
  });

  it('grants roles for all showcases or for the one chosen in the address', () => {
    const view = indexView([may], administrator);
    const chosen = { ...view, query: { user: 'ada', showcase: '2026-boston' } };
    const scopes = [view, chosen].map((each) =>
      [...pageOf('admin/users', each).matchAll(/&quot;showcase&quot;:&quot;([^&]*)&quot;/g)].map(
        ([, scope]) => scope,
      ),
    );
    expect(scopes[0]?.every((scope) => scope === '*')).to.be.true;
    expect(scopes[1]).to.include('2026-boston');
  });

  it('signs in with one button, which says as whom', () => {
    const page = signInLinkPage('ada').render(indexView([]), { token: 'ada.n.1.s' });
    const html = page ? renderPage(page) : '';
    expect(html).to.contain('action="/showcase/sign-in/ada.n.1.s"');
    expect(wordsOf(html)).to.contain('Sign in as ada');
  });

  it('signs a judge in with one button, not one who was dismissed', () => {
    const stage = stageOfTheDay();
    const draw = (): string => {
      const page = judgeLinkPage('c').render(stage.view(visitor), { token: 'c.0.s' });
      return page ? renderPage(page) : '';
    };
    expect(draw()).to.contain('action="/showcase/2026/boston/link/c.0.s"');
    expect(wordsOf(draw())).to.contain('Sign in as judge C');
    stage.must({ type: 'DismissJudge', data: { judge: 'c' } });
    expect(draw()).to.equal('');
  });

  it('answers a problem with its sentence, its code and what to do', () => {
    const problem = { status: 404, code: 'NotFound', sentence: 'No <such> page.' };
    const words = wordsOf(renderPage(problemPage(indexView([]), { ...problem, requestId: 'r7' })));
    expect(words).to.contain('No <such> page. Check the address');
    expect(words).to.contain('404 NotFound · request r7');
  });
});

function listing(key: string, title: string, [start, end]: [string, string]): ListingState {
  const path = `${key.replace('-', '/')}/`;
  const place = { timeZone: 'America/Chicago', locale: 'en-US' };
  return { key, title, start, end, path, ...place, archived: false };
}

function indexView(listed: readonly ListingState[], actor = visitor): IndexView {
  const rows = createMemoryRows(tablesOf('index'));
  const grants = [{ role: 'administrator', showcase: '*' } as const];
  const user = { id: 'ada', grants, epoch: 0, removed: false, redeemed: [] };
  rows.apply(listed.map((each) => put(sliceTables.listing, { ...each, id: each.key })));
  rows.apply([put(sliceTables.user, user)]);
  return {
    ...{ rows, actor, revision: 3, asOf: undefined, base: '/showcase/', notice: undefined },
    ...{ query: {}, asset: (name) => name, stream: (name) => name, absolute: (path) => path },
  };
}

function pageOf(path: string, view: IndexView): string {
  const page = indexPages.find((route) => route.path === path)?.render(view, {});
  return page ? renderPage(page) : '';
}
