import { expect } from 'chai';
import { pages, contestParts, liveParts } from '../../../src/adapters/pages/routes.ts';
import { call, contest, heat } from '../../support/judge-cast.ts';
import type { Stage } from '../../support/judge-stage.ts';
import { htmlOf, stageOfTheDay } from '../../support/page-stage.ts';

const script = '<script>alert(1)</script>';
const image = '"><img src=x onerror=alert(1)>';

describe('everything that people typed', () => {
  it('is text on every page, never markup', () => {
    const stage = stageWithMarkup();
    for (const { path } of pages) {
      const html = htmlOf(stage, path, look(path)) ?? '';
      expect(html, path).not.to.contain('<script>alert');
      expect(html, path).not.to.contain('<img');
    }
  });

  it('is text in every live part', () => {
    const stage = stageWithMarkup();
    const view = stage.view({ kind: 'display', id: 'screen' });
    for (const part of [...liveParts, ...contestParts('evil')]) {
      const html = part.render(view);
      expect(html, part.target).not.to.contain('<script');
      expect(html, part.target).not.to.contain('<img');
    }
  });

  it('is read as it was typed', () => {
    const html = htmlOf(stageWithMarkup(), 'hall') ?? '';
    expect(html).to.contain('Moonlight &lt;Open>');
    expect(html).to.contain('&lt;script>alert(1)&lt;/script>');
  });

  it('is text in filters, searches and notices', () => {
    const stage = stageWithMarkup();
    const notice = { kind: 'refused', code: image, sentence: script } as const;
    const query = { find: image, judge: script, before: image, after: image };
    for (const path of ['agenda', 'history', 'desk/entries']) {
      const html = htmlOf(stage, path, { notice, query }) ?? '';
      expect(html, path).not.to.contain('<script>alert');
      expect(html, path).not.to.contain('<img');
    }
  });
});

function stageWithMarkup(): Stage {
  const stage = stageOfTheDay();
  const terms = { title: image, kind: 'ranked', recalls: [], dances: [script] };
  stage.must(
    { type: 'AddPerson', data: { person: 'evil', first: script, last: image, kind: 'student' } },
    { type: 'FormCouple', data: { couple: 'k-evil', lead: 'evil', follow: 'f1', level: image } },
    ...contest('evil', 2, terms),
    { type: 'RegisterEntry', data: { entry: 'e', contest: 'evil', couple: 'k-evil', back: 999 } },
    heat('45', ['evil', 1]),
    call('45'),
    { type: 'ScratchEntry', data: { entry: 'evil-1', reason: script } },
  );
  return stage;
}

function look(path: string): { params: Record<string, string>; actor?: never } | object {
  const params = { contest: 'evil', heat: '45' };
  return path.startsWith('judge/') ? { params, actor: { kind: 'judge', id: 'a' } } : { params };
}
