import { expect } from 'chai';
import type { Actor } from '../../../src/domain/message.ts';
import type { Stage, StageCommand } from '../../support/judge-stage.ts';
import { administrator, htmlOf, visitor } from '../../support/page-stage.ts';
import { mark, reportStage } from '../../support/report-stage.ts';
import { signature } from '../../support/signature.ts';

const contests = ['waltz', 'triple'] as const;
const rules = (showProvisional: boolean): StageCommand => ({
  type: 'AdoptRules',
  data: { showProvisional },
});
const publish = contests.map((contest) => ({ type: 'PublishResults', data: { contest } }));
const retract = contests.map((contest) => ({
  type: 'RetractResults',
  data: { contest, reason: 'counted anew' },
}));

interface State {
  readonly name: string;
  readonly then: readonly StageCommand[];
  /** What the results of a contest are called on its own page and in lists. */
  readonly word: string;
  /** What a board and a report that adds several up say. */
  readonly together: string;
}

const states: readonly State[] = [
  {
    ...{ name: 'before publication, where they are shown', then: [rules(true)] },
    ...{ word: 'provisional', together: 'provisional' },
  },
  {
    ...{ name: 'published', then: publish },
    ...{ word: 'official', together: 'official' },
  },
  {
    ...{ name: 'retracted, where they are shown', then: [...publish, ...retract, rules(true)] },
    ...{ word: 'provisional, retracted', together: 'provisional' },
  },
  {
    ...{ name: 'corrected and published again', then: [...publish, ...retract, ...publish] },
    ...{ word: 'official, corrected', together: 'official, corrected' },
  },
];

const reports = [
  ...['levels', 'ages', 'studios', 'students', 'instructors', 'professionals', 'multi'],
  'students/:person mia',
].map((report) => `reports/${report}`);
const ofContests = ['standings', ...contests.map((id) => `standings/:contest ${id}`)];
const deskPages = ['desk/entries', ...contests.map((id) => `desk/contests/:contest ${id}`)];
const boards = ['hall', 'screen/:screen results', 'screen/:screen waltz'];

describe('the word for how far results are', () => {
  for (const { name, then, word, together } of states) {
    it(`is "${word}" on every page and list of contests: ${name}`, () => {
      const stage = judged(...then);
      for (const path of ofContests) expect(wordsIn(stage, path, visitor), path).to.include(word);
      for (const path of deskPages)
        expect(wordsIn(stage, path, administrator), path).to.include(word);
    });

    it(`is "${together}" under the heading of every report: ${name}`, () => {
      for (const path of reports)
        for (const actor of [visitor, administrator]) {
          const html = read(judged(...then), path, actor);
          const [, first] =
            /<h1>.*?<\/h1><p><span class="result-word.*?<span>(.*?)</s.exec(html) ?? [];
          expect(first, `${path} for ${actor.kind}`).to.equal(together);
        }
    });

    it(`is in the strip and at each contest of every board: ${name}`, () => {
      for (const path of boards) {
        const html = read(judged(...then), path, visitor);
        const [strip] = together.split(',');
        expect(html, path).to.match(new RegExp(`<p class="hall-word \\w+">${strip ?? ''}</p>`));
        expect(html, path).to.match(new RegExp(`class="hall-word-small \\w+">${word}<`));
      }
    });
  }

  it('is "not shown yet" before publication, and then no place nor point stands anywhere', () => {
    const stage = judged();
    for (const path of ofContests)
      expect(wordsIn(stage, path, visitor), path).to.include('not shown yet');
    for (const path of reports)
      expect(wordsIn(stage, path, visitor), path).to.deep.equal(['nothing yet']);
    for (const path of boards) expect(read(stage, path, visitor)).not.to.contain('hall-word');
    for (const path of [...deskPages, ...reports])
      expect(wordsIn(stage, path, administrator), path).to.include('not shown yet');
  });

  it('is "not shown yet, retracted" once they were taken back', () => {
    const stage = judged(...publish, ...retract);
    for (const path of ofContests)
      expect(wordsIn(stage, path, visitor), path).to.include('not shown yet, retracted');
  });

  it('is needed on no page of the emcee, who is shown no results', () => {
    const html = read(judged(...publish), 'emcee', { kind: 'emcee', id: 'eve' });
    expect(html).not.to.match(/\b1st\b|\d points|result-word/);
  });
});

/** Two contests danced and signed, one with professionals, one of several dances. */
function judged(...then: readonly StageCommand[]): Stage {
  const stage = reportStage();
  const give = (data: object): StageCommand => ({
    type: 'RecordMark',
    data: { judge: 'a', dance: 0, ...data },
  });
  stage.must(
    { type: 'FormCouple', data: { couple: 'pros', lead: 'paula', follow: 'peter' } },
    enter('waltz', 'pros', 105),
    { type: 'AddContest', data: triple },
    enter('triple', 'three', 103),
    { type: 'ScheduleHeat', data: { heat: '3', label: '3', order: 3, floor } },
    { type: 'CallHeat', data: { heat: '3' } },
    ...mark('waltz', ['GH', 'S']),
    give({ sheet: 'heat.1', entry: 'waltz-pros', mark: 'G' }),
    ...[0, 1].map((dance) => give({ sheet: 'heat.3', entry: 'triple-three', dance, mark: '1' })),
    ...['heat.1', 'heat.3'].map((sheet) => signature({ sheet, judge: 'a' })),
    { type: 'DirectScreen', data: { screen: 'results', page: 'results' } },
    { type: 'DirectScreen', data: { screen: 'waltz', page: 'standings', contest: 'waltz' } },
    ...then,
  );
  return stage;
}

const floor = [{ contest: 'triple', round: 1 }];
const triple = {
  ...{ contest: 'triple', title: 'Triple', kind: 'proficiency', style: 'multi' },
  dances: ['Waltz', 'Tango'],
};

function enter(contest: string, couple: string, back: number): StageCommand {
  return { type: 'RegisterEntry', data: { entry: `${contest}-${couple}`, contest, couple, back } };
}

function read(stage: Stage, address: string, actor: Actor): string {
  const [path = '', value = ''] = address.split(' ');
  const name = /:(\w+)/.exec(path)?.[1] ?? 'none';
  return htmlOf(stage, path, { actor, params: { [name]: value } }) ?? '';
}

function wordsIn(stage: Stage, path: string, actor: Actor): (string | undefined)[] {
  const found = read(stage, path, actor).matchAll(/class="result-word.*?<span>(.*?)</gs);
  return [...found].map(([, word]) => word);
}
