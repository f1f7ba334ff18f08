import { expect } from 'chai';
import { pages } from '../../../src/adapters/pages/routes.ts';
import { renderPage } from '../../../src/adapters/pages/render.ts';
import type { Actor } from '../../../src/domain/message.ts';
import { call } from '../../support/judge-cast.ts';
import type { Stage } from '../../support/judge-stage.ts';
import { htmlOf, stageOfTheDay, wordsOf } from '../../support/page-stage.ts';

const share = { type: 'AssignJudges', data: { by: 'heat', seed: 5 } };
const give = (entry: string, judge: string | null) => ({
  type: 'AssignEntry',
  data: { heat: '41', entry, judge },
});
const judgeC: Actor = { kind: 'judge', id: 'c' };

const judgesWords = (stage: Stage): string => wordsOf(htmlOf(stage, 'desk/judges') ?? '');
const heat41 = (stage: Stage): string =>
  htmlOf(stage, 'desk/heats/:heat', { params: { heat: '41' } }) ?? '';

/** What the forms of a page send: type and fixed data. */
function formsIn(html: string): string[] {
  const forms = html.matchAll(/name="type" value="(\w+)".*?name="data" value="([^"]*)"/gs);
  return [...forms].map(
    ([, type, data]) => `${type ?? ''} ${data?.replaceAll('&quot;', '"') ?? ''}`,
  );
}

describe('the page of the judges', () => {
  it('says who is there, in which room and for which solos, and offers to change it', () => {
    const stage = stageOfTheDay();
    expect(judgesWords(stage)).to.contain('Present, marks in every room, takes all solos.');
    stage.must(
      { type: 'PlaceJudge', data: { judge: 'a', room: 'B' } },
      { type: 'TakeSolos', data: { judge: 'a', solos: 'even' } },
      { type: 'CheckOutJudge', data: { judge: 'b' } },
    );
    const words = judgesWords(stage);
    expect(words).to.contain('Present, marks in room B, takes solos with an even number.');
    expect(words).to.contain('Not here: is asked for nothing that is not begun.');
    expect(formsIn(htmlOf(stage, 'desk/judges') ?? '')).to.include.members([
      'CheckOutJudge {"judge":"a"}',
      'CheckInJudge {"judge":"b"}',
      'PlaceJudge {"judge":"a","room":null}',
      'TakeSolos {"judge":"a"}',
    ]);
  });

  it('says in words what sharing out does before it is done, and what was done', () => {
    const stage = stageOfTheDay();
    const before = judgesWords(stage);
    expect(before).to.contain('One judge is enough for 4 couples in 1 heat to come');
    expect(before).to.contain('every judge marks all of them');
    expect(before).to.contain('Marks stay, and so does what is shared out already.');
    expect(before).not.to.contain('Take back who marks whom');
    stage.must(share);
    expect(judgesWords(stage)).to.match(
      /4 of them have a judge of their own: judge A [12], judge B [12], judge C [12]\./,
    );
    expect(judgesWords(stage)).to.contain('Take back who marks whom');
  });

  it('deals another way each time, by the revision it shows', () => {
    const stage = stageOfTheDay();
    const forms = formsIn(htmlOf(stage, 'desk/judges') ?? '');
    const seed = `"seed":${String(stage.revision())}`;
    expect(forms).to.include(`AssignJudges {${seed},"by":"heat"}`);
    expect(forms).to.include(`AssignJudges {${seed},"by":"category"}`);
    expect(forms).to.include(`AssignRooms {${seed}}`);
    expect(forms).to.include(`AssignRooms {${seed},"rooms":"role"}`);
  });

  it('says in words what spreading rooms does, evenly and by who leads', () => {
    const words = judgesWords(stageOfTheDay());
    expect(words).to.contain('dancers go to the room their studio prefers (set on Entries)');
    expect(words).to.contain('couples led by a student dance in room B and all others in room A');
  });

  it('lists the couples that were left without a judge, on top', () => {
    const stage = stageOfTheDay();
    expect(judgesWords(stage)).not.to.contain('without a judge of their own');
    stage.must(share, give('letter-2', null), give('letter-3', null));
    expect(judgesWords(stage)).to.contain(
      '2 couples without a judge of their own: Heat 41 : 120, 123',
    );
  });

  it('has nothing to share out where all heats are ranked, solos or over', () => {
    const stage = stageOfTheDay();
    stage.must(call('41'), { type: 'CloseHeat', data: { heat: '41' } });
    expect(judgesWords(stage)).to.contain('There are none in heats to come.');
    expect(formsIn(htmlOf(stage, 'desk/judges') ?? '').join()).not.to.contain('AssignJudges');
  });
});

describe('the page of a heat', () => {
  it('shows who marks whom in which room, and changes each by hand', () => {
    const stage = stageOfTheDay();
    const move = { type: 'MoveToRoom', data: { heat: '41', entry: 'letter-1', room: 'B' } };
    stage.must(give('letter-1', 'c'), move);
    const words = wordsOf(heat41(stage));
    expect(words).to.contain('117 Mia F. & Leo M. judge C B, by hand');
    expect(words).to.contain('120 Ann P. & Tom R. every judge none');
    expect(words).to.contain('Without a judge of their own: 120, 123, 126.');
    expect(formsIn(heat41(stage))).to.include.members([
      'AssignEntry {"heat":"41","entry":"letter-1","judge":null}',
      'MoveToRoom {"heat":"41","entry":"letter-1","room":null}',
      'ClearAssignment {"heats":["41"]}',
    ]);
  });

  it('says who marked a couple already', () => {
    const stage = stageOfTheDay();
    const mark = { sheet: 'heat.41', judge: 'a', entry: 'letter-1', dance: 0, mark: 'G' };
    stage.must(give('letter-1', 'a'), call('41'), { type: 'RecordMark', data: mark });
    expect(wordsOf(heat41(stage))).to.contain('judge A, marked by A');
  });

  it('offers judges who are there, and no sharing of what every judge marks', () => {
    const stage = stageOfTheDay();
    stage.must({ type: 'CheckOutJudge', data: { judge: 'b' } });
    const html = heat41(stage);
    expect(html).to.contain('<option value="a"').and.not.to.contain('<option value="b"');
    for (const heat of ['42', '44'])
      expect(htmlOf(stage, 'desk/heats/:heat', { params: { heat } })).not.to.contain('marks whom');
  });

  it('of the past changes nothing', () => {
    const stage = stageOfTheDay();
    const look = { asOf: stage.revision(), params: { heat: '41' } };
    expect(formsIn(htmlOf(stage, 'desk/heats/:heat', look) ?? '')).to.deep.equal([]);
    expect(formsIn(htmlOf(stage, 'desk/judges', look) ?? '')).to.deep.equal([]);
  });
});

describe('the studios on the page of entries', () => {
  const entries = (stage: Stage, look = {}): string => htmlOf(stage, 'desk/entries', look) ?? '';
  const north = { type: 'AddStudio', data: { studio: 'north', name: 'North <Light>' } };

  it('say how many dance there and which room they prefer, and offer to change it', () => {
    const stage = stageOfTheDay();
    stage.must(north);
    expect(wordsOf(entries(stage))).to.contain('North <Light> 0 Room for North <Light> Any room');
    expect(entries(stage)).not.to.match(/<option value="[A-D]" selected/);
    stage.must({ type: 'PreferRoom', data: { studio: 'north', room: 'B' } });
    expect(formsIn(entries(stage))).to.include('PreferRoom {"studio":"north","room":null}');
    expect(entries(stage)).to.match(/<option value="B" selected/);
  });

  it('can be added, and chosen for a new dancer once there is one', () => {
    const stage = stageOfTheDay();
    expect(formsIn(entries(stage))).to.include('AddStudio {"studio":"studio-1"}');
    expect(entries(stage)).not.to.contain('name="field.studio"');
    stage.must(north);
    expect(entries(stage)).to.contain('name="field.studio"');
  });

  it('are only read by the chairman, and in the past', () => {
    const stage = stageOfTheDay();
    stage.must(north, { type: 'PreferRoom', data: { studio: 'north', room: 'B' } });
    const looks = [
      { actor: { kind: 'chairman', id: 'cora' } as const },
      { asOf: stage.revision() },
    ];
    for (const look of looks) {
      expect(wordsOf(entries(stage, look))).to.contain('North <Light> 0 room B');
      expect(formsIn(entries(stage, look)).join()).not.to.match(/PreferRoom|AddStudio/);
    }
  });
});

describe('a judge’s list of heats', () => {
  const list = (stage: Stage): string => {
    const page = pages.find(({ path }) => path === 'judge/')?.render(stage.view(judgeC), {});
    return page ? renderPage(page) : '';
  };

  it('says where there is nothing to do, and where a danced heat has a gap', () => {
    const stage = stageOfTheDay();
    stage.must(...[1, 2, 3, 4].map((couple) => give(`letter-${String(couple)}`, 'a')));
    stage.must({ type: 'TakeSolos', data: { judge: 'c', solos: 'none' } });
    const words = wordsOf(list(stage));
    expect(words).to.match(/41 Silver Swing nothing to do/);
    expect(words).to.match(/44 Solo Showpiece nothing to do/);
    expect(words).to.match(/42 Bronze Smooth not called/);
    stage.must(give('letter-1', 'c'), call('41'), { type: 'CloseHeat', data: { heat: '41' } });
    expect(wordsOf(list(stage))).to.contain('41 Silver Swing danced, 1 of 1 missing');
  });

  it('lets the judge choose the order of couples and the solos', () => {
    const stage = stageOfTheDay();
    const data = { judge: 'c', sort: 'level', show: 'only' };
    expect(stage.send({ type: 'ArrangeSheets', data }, judgeC).status).to.equal('accepted');
    const other = { type: 'TakeSolos', data: { judge: 'a', solos: 'none' } };
    expect(stage.send(other, judgeC).code).to.equal('NotYourScorecard');
    const html = list(stage);
    expect(formsIn(html)).to.deep.equal([
      ...['ArrangeSheets {"judge":"c"}', 'TakeSolos {"judge":"c"}'],
    ]);
    expect(html)
      .to.match(/<option value="level" selected/)
      .and.to.match(/value="only" selected/);
  });
});
