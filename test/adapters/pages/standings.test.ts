import { expect } from 'chai';
import { placeWord, standingWord } from '../../../src/adapters/pages/place-words.ts';
import type { Stage } from '../../support/judge-stage.ts';
import {
  htmlOf,
  markFinal,
  markLetters,
  signLetters,
  stageOfTheDay,
  visitor,
  wordsOf,
} from '../../support/page-stage.ts';

describe('places in words', () => {
  it('a place of one’s own is an ordinal', () => {
    const among = [1, 2, 3].map((place) => ({ place }));
    expect(among.map(({ place }) => placeWord(place, among))).to.deep.equal(['1st', '2nd', '3rd']);
  });

  it('a shared place is named after its best position', () => {
    const pair = [{ place: 1 }, { place: 2.5 }, { place: 2.5 }, { place: 4 }];
    expect(placeWord(2.5, pair)).to.equal('tied for 2nd');
    expect(placeWord(4, pair)).to.equal('4th');
    const three = [{ place: 1 }, { place: 3 }, { place: 3 }, { place: 3 }];
    expect(placeWord(3, three)).to.equal('tied for 2nd');
  });

  it('one point and one callback are no points and callbacks', () => {
    const none = { place: null, points: null, callbacks: null, round: 1 };
    const word = (change: object): string =>
      standingWord(Object({ ...none, ...change }), Object({}), []);
    expect([1, 2, 1.5].map((points) => word({ points }))).to.deep.equal([
      ...['1 point', '2 points', '1.5 points'],
    ]);
    expect([0, 1, 2].map((callbacks) => word({ callbacks }))).to.deep.equal([
      ...['0 callbacks', '1 callback', '2 callbacks'],
    ]);
  });
});

describe('the standings of a contest', () => {
  it('tell the rule that decided each place, in words', () => {
    const words = wordsOf(standings(publishedFinal(), 'final'));
    expect(words).to.contain('1st 117 Mia F. & Leo M. rule 9');
    expect(words).to.contain('Rule 9: 1, 1 and 1 add up to 3; that is the lowest total.');
    expect(words).to.contain('Waltz: Rule 5: 3 of 3 judges placed the couple 1st');
  });

  it('print the marks by judge letter and the counts per column', () => {
    const html = standings(publishedFinal(), 'final');
    const heads = [...html.matchAll(/<th scope="col"[^>]*>([^<]*)</g)].map(([, title]) => title);
    expect(heads).to.include.members(['A', 'B', 'C', '1', '1-2', '1-3', 'Place', 'Rule']);
  });

  it('say ties as ties', () => {
    const stage = stageOfTheDay();
    markFinal(stage, [
      [1, 2, 3],
      [3, 1, 2],
      [2, 3, 1],
    ]);
    stage.must({ type: 'PublishResults', data: { contest: 'final' } });
    const words = wordsOf(standings(stage, 'final'));
    expect(words.match(/tied for 1st/g)).to.have.length(3);
  });

  it('give the points of letters and say how they count', () => {
    const stage = stageOfTheDay();
    stage.must({ type: 'AdoptRules', data: { showProvisional: true } });
    markLetters(stage, 'G');
    signLetters(stage);
    const words = wordsOf(standings(stage, 'letter'));
    expect(words).to.contain('GH is 5 points, G is 3 points, S is 2 points and B is 1 point.');
    expect(words).to.contain('117 Mia F. & Leo M. 3 120');
  });

  it('give the letters of each judge once they are published', () => {
    const stage = stageOfTheDay();
    markLetters(stage, 'G');
    signLetters(stage);
    stage.must({ type: 'PublishResults', data: { contest: 'letter' } });
    expect(wordsOf(standings(stage, 'letter'))).to.contain('117 Mia F. & Leo M. G G G 3 3');
  });

  it('list the contests with the state of each', () => {
    const stage = publishedFinal();
    markLetters(stage, 'S');
    const words = wordsOf(htmlOf(stage, 'standings', { actor: visitor }) ?? '');
    expect(words).to.contain('Bronze Smooth 3 Waltz, Tango, Foxtrot official');
    expect(words).to.contain('Silver Swing 4 East Coast Swing not shown yet');
    expect(words).to.contain('Open Latin 8 Cha Cha nothing yet');
  });

  it('show what a source published as the result of the source', () => {
    const stage = stageOfTheDay();
    const data = { entry: 'old', contest: 'points', couple: 'k8', back: 140, sourceResult: '2nd' };
    stage.must({ type: 'RegisterEntry', data });
    const words = wordsOf(standings(stage, 'points'));
    expect(words).to.contain('Result of the source').and.to.contain('140 Joy P. & Ned W. 2nd');
    expect(words).to.contain('nothing yet');
  });
});

function publishedFinal(): Stage {
  const stage = stageOfTheDay();
  markFinal(stage, [
    [1, 2, 3],
    [1, 2, 3],
    [1, 3, 2],
  ]);
  stage.must({ type: 'PublishResults', data: { contest: 'final' } });
  return stage;
}

function standings(stage: Stage, contest: string): string {
  return htmlOf(stage, 'standings/:contest', { params: { contest }, actor: visitor }) ?? '';
}
