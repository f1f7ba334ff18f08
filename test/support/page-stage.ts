import { pages } from '../../src/adapters/pages/routes.ts';
import { renderPage } from '../../src/adapters/pages/render.ts';
import type { View } from '../../src/adapters/pages/view.ts';
import type { Actor } from '../../src/domain/message.ts';
import { call, wholeDay } from './judge-cast.ts';
import { createStage, type Stage } from './judge-stage.ts';
import { signature } from './signature.ts';

export const visitor: Actor = { kind: 'public', id: '' };
export const administrator: Actor = { kind: 'administrator', id: 'ada' };

/** The whole day of the cast, with nothing called yet. */
export function stageOfTheDay(): Stage {
  const stage = createStage();
  stage.must(...wholeDay());
  return stage;
}

/** One page of the table as HTML; undefined where the page answers 404. */
export function htmlOf(
  stage: Stage,
  path: string,
  look: Partial<View> & { readonly params?: Record<string, string> } = {},
): string | undefined {
  const route = pages.find((page) => page.path === path);
  if (!route) throw new Error(`no page has the path ${path}`);
  const { params = {}, actor = administrator, ...change } = look;
  const page = route.render(stage.view(actor, change), params);
  return page && renderPage(page);
}

/** The words of a piece of HTML, as a person reads them. */
export function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Judges a, b and c place the final's couples in the same order in every dance, and sign. */
export function markFinal(stage: Stage, places: readonly (readonly number[])[]): void {
  stage.must(call('42'));
  for (const dance of [0, 1, 2]) {
    for (const [index, judge] of ['a', 'b', 'c'].entries()) {
      const card = { sheet: `final.r1.d${String(dance)}`, judge };
      const given = places[index] ?? [];
      const marks = given.map((mark, couple) => ({
        type: 'RecordMark',
        data: { ...card, entry: `final-${String(couple + 1)}`, dance, mark },
      }));
      stage.must(...marks, signature(card));
    }
  }
}

/** The three judges sign the letter heat. */
export function signLetters(stage: Stage): void {
  for (const judge of ['a', 'b', 'c']) stage.must(signature({ sheet: 'heat.41', judge }));
}

/** Every judge gives every couple of the letter heat the same letter. */
export function markLetters(stage: Stage, mark: string): void {
  stage.must(call('41'));
  for (const judge of ['a', 'b', 'c']) {
    for (const couple of [1, 2, 3, 4]) {
      const entry = `letter-${String(couple)}`;
      const data = { sheet: 'heat.41', judge, entry, dance: 0, mark };
      stage.must({ type: 'RecordMark', data });
    }
  }
}
