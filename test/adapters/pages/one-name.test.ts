import { expect } from 'chai';
import { pages } from '../../../src/adapters/pages/routes.ts';
import { call, contest, heat } from '../../support/judge-cast.ts';
import type { Stage } from '../../support/judge-stage.ts';
import { htmlOf, stageOfTheDay, wordsOf } from '../../support/page-stage.ts';

/** A couple of two people with one name each, called to the floor, and a judge with one. */
function stageOfOneName(): Stage {
  const stage = stageOfTheDay();
  const person = (id: string, names: object, kind = 'student') => ({
    type: 'AddPerson',
    data: { person: id, kind, ...names },
  });
  stage.must(
    person('teller', { first: 'Teller' }),
    person('cher', { last: 'Fictix', first: ' \u200B' }),
    person('sole', { first: 'Solomark', last: '' }, 'judge'),
    person('free', { last: 'Freemark' }, 'judge'),
    { type: 'AppointJudge', data: { judge: 'z', person: 'sole', letter: 'Z' } },
    { type: 'FormCouple', data: { couple: 'one', lead: 'teller', follow: 'cher' } },
    ...contest('short', 2, { title: 'Short', kind: 'ranked', recalls: [], dances: ['Waltz'] }),
    { type: 'RegisterEntry', data: { entry: 'e1', contest: 'short', couple: 'one', back: 999 } },
    heat('45', ['short', 1]),
    call('45'),
  );
  return stage;
}

const ids: Readonly<Record<string, string>> = {
  ...{ heat: '45', contest: 'short', entry: 'e1', judge: 'z', person: 'teller', screen: 'main' },
};

const judgeZ = { kind: 'judge' as const, id: 'z' };

const look = (path: string) => {
  const named = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, ids[name] ?? '']);
  const given = { params: Object.fromEntries(named), query: { find: 'teller' } };
  return path.startsWith('judge/') ? { ...given, actor: judgeZ } : given;
};

describe('a person with one name', () => {
  it('stands by it on every page, with nothing where the other would be', () => {
    const stage = stageOfOneName();
    let seen = '';
    for (const { path } of pages) {
      const words = wordsOf(htmlOf(stage, path, look(path)) ?? '');
      expect(words, path).not.to.match(/undefined/);
      expect(words, path).not.to.match(/Teller ?[,.]|Fictix \./);
      expect(words, path).not.to.match(/, (Teller|Fictix|Freemark)\b|(Teller|Fictix) \./);
      seen += words;
    }
    expect(seen).to.contain('Teller & Fictix').and.contain('Solomark').and.contain('Freemark');
  });

  it('is added at the desk by either field of the form', () => {
    const html = htmlOf(stageOfTheDay(), 'desk/entries') ?? '';
    for (const field of ['first', 'last']) {
      const [input = ''] = new RegExp(`<input[^>]*name="field.${field}"[^>]*>`).exec(html) ?? [];
      expect(input, field).to.contain('field.').and.not.to.contain('required');
    }
    expect(html).to.contain('One name is enough');
  });
});
