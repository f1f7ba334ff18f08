import { expect } from 'chai';
import { pages } from '../../../src/adapters/pages/routes.ts';
import { call } from '../../support/judge-cast.ts';
import { htmlOf, stageOfTheDay, wordsOf } from '../../support/page-stage.ts';

const past = { asOf: 20, revision: 20 };

describe('a page as of an earlier revision', () => {
  it('says which moment it shows and leads back to now', () => {
    const html = htmlOf(stageOfTheDay(), 'standings', past) ?? '';
    expect(wordsOf(html)).to.contain('As of revision 20, Nov 20, 2026, 12:00:00 PM.');
    expect(html).to.contain('<a href="/showcase/2026/boston/standings">Back to now</a>');
  });

  it('keeps to that moment in every link but the one to now', () => {
    const html = htmlOf(stageOfTheDay(), 'agenda', past) ?? '';
    const links = [...html.matchAll(/href="(\/showcase\/2026\/boston\/[^"]*)"/g)];
    const free = links.filter(([, link]) => !link?.includes('as-of=20'));
    expect(links).to.have.length.above(8);
    expect(free.map(([, link]) => link)).to.deep.equal(['/showcase/2026/boston/agenda']);
  });

  it('is not live and sends no command', () => {
    const stage = stageOfTheDay();
    stage.must(call('42'));
    const params = { contest: 'final', heat: '42' };
    for (const { path } of pages.filter((page) => !page.path.startsWith('judge/'))) {
      const html = htmlOf(stage, path, { ...past, params }) ?? '';
      expect(html, path).not.to.contain('turbo-cable-stream-source');
      expect(html, path).not.to.contain('desk/act');
      expect(html, path).not.to.contain('<details class="act"');
      expect(html, path).not.to.contain('/link/');
    }
  });

  it('has no band when it shows the present', () => {
    expect(htmlOf(stageOfTheDay(), 'standings')).not.to.contain('As of revision');
  });
});
