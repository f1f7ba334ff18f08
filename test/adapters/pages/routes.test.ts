import { expect } from 'chai';
import { contestParts, indexPages, liveParts, pages } from '../../../src/adapters/pages/routes.ts';
import { mayOpen } from '../../../src/adapters/pages/roles.ts';
import { roles, type Role } from '../../../src/domain/message.ts';
import { call } from '../../support/judge-cast.ts';
import { htmlOf, markFinal, stageOfTheDay, visitor } from '../../support/page-stage.ts';

const staff = ['administrator', 'chairman', 'desk'];

/** Who may open which page; everybody where nothing is said. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'desk/': staff,
  'desk/heats': staff,
  'desk/heats/:heat': staff,
  'desk/entries': staff,
  'desk/contests/:contest': staff,
  'desk/judges': staff,
  'desk/coverage': staff,
  'desk/screens': [...staff, 'emcee'],
  'desk/paper': staff,
  'desk/rules': staff,
  history: staff,
  emcee: [...staff, 'emcee'],
  dj: [...staff, 'dj'],
  'dj/songs': [...staff, 'dj'],
  'judge/': ['judge'],
  'judge/heat/:heat': ['judge'],
  'judge/marks': ['judge'],
  'judge/practice': ['judge'],
  'desk/devices': staff,
  'desk/unsent': staff,
  'admin/': ['administrator'],
  'admin/showcases/new': ['administrator'],
  'admin/users': ['administrator'],
  'admin/history': ['administrator'],
};

const publicPaths = [
  '',
  'agenda',
  'hall',
  'standings',
  'standings/:contest',
  'sign-in',
  'screen/:screen',
];

describe('the table of pages', () => {
  for (const page of [...pages, ...indexPages]) {
    it(`"${page.path}" opens for its roles alone`, () => {
      const open = roles.filter((role: Role) => mayOpen(page.roles, role));
      const isPublic = publicPaths.includes(page.path) || page.path.startsWith('reports');
      expect(open).to.have.members(isPublic ? roles : (allowed[page.path] ?? []));
    });
  }

  it('answers 404 for a contest or heat that does not exist', () => {
    const stage = stageOfTheDay();
    const params = { contest: 'none', heat: 'none' };
    for (const path of ['standings/:contest', 'desk/contests/:contest', 'desk/heats/:heat']) {
      expect(htmlOf(stage, path, { params }), path).to.equal(undefined);
    }
  });

  it('offers nobody a way to a page that would not open', () => {
    const stage = stageOfTheDay();
    const html = htmlOf(stage, '', { actor: visitor }) ?? '';
    expect(html).to.contain('href="/showcase/2026/boston/agenda"');
    expect(html).not.to.match(/href="[^"]*(desk|history|emcee|judge)/);
  });

  it('offers the desk no command that only the chair may send', () => {
    const stage = stageOfTheDay();
    markFinal(stage, [
      [1, 2, 3],
      [1, 2, 3],
      [1, 2, 3],
    ]);
    const commands = (kind: Role): string => {
      const look = { actor: { kind, id: 'x' }, params: { contest: 'final', heat: '42' } };
      const paths = ['desk/contests/:contest', 'desk/heats/:heat', 'desk/'];
      return paths.map((path) => htmlOf(stage, path, look)).join('');
    };
    expect(commands('desk')).not.to.match(/PublishResults|ReopenScorecard|AdoptRules/);
    for (const type of ['PublishResults', 'ReopenScorecard', 'AdoptRules'])
      expect(commands('chairman')).to.contain(`value="${type}"`);
  });

  it('shows a judge’s link to staff only', () => {
    const stage = stageOfTheDay();
    const open = publicPaths.slice(0, 4).map((path) => htmlOf(stage, path, { actor: visitor }));
    expect(open.join('')).not.to.contain('/link/');
    expect(htmlOf(stage, 'desk/judges')).to.contain('/link/a');
  });
});

describe('live parts', () => {
  it('are drawn with the id they replace, and stand on the page that listens', () => {
    const stage = stageOfTheDay();
    stage.must(call('42'));
    const view = stage.view({ kind: 'display', id: 'screen' });
    const html = pages
      .filter(({ path }) => !path.startsWith('judge/'))
      .map(({ path }) => htmlOf(stage, path, { params: { contest: 'final', heat: '42' } }) ?? '');
    for (const live of [...liveParts, ...contestParts('final')]) {
      const { stream, target } = live;
      const part = live.render(view);
      expect(part, target).to.match(new RegExp(`^<\\w+ id="${target}"`));
      const page = html.find((text) => text.includes(`signed-stream-name="signed-${stream}"`));
      expect(page, stream).to.contain(`id="${target}"`);
    }
  });

  it('give the desk the same buttons whoever listens', () => {
    const stage = stageOfTheDay();
    stage.must(call('42'));
    const control = liveParts.find(({ target }) => target === 'floor-control');
    const pushed = control?.render(stage.view({ kind: 'display', id: 'screen' }));
    expect(htmlOf(stage, 'desk/')).to.contain(pushed);
    expect(pushed).to.contain('CloseHeat').and.to.contain('CallHeat');
  });
});
