import { expect } from 'chai';
import { call, cast, contest } from '../../support/judge-cast.ts';
import { createStage, type Stage } from '../../support/judge-stage.ts';
import { htmlOf, markFinal, stageOfTheDay, wordsOf } from '../../support/page-stage.ts';

const oneOrder = [
  [1, 2, 3],
  [1, 2, 3],
  [1, 2, 3],
];

describe('the desk', () => {
  it('shows how far each judge is, in shapes and words', () => {
    const stage = stageOfTheDay();
    stage.must(call('42'));
    const card = { sheet: 'final.r1.d0', judge: 'c' };
    for (const [index, entry] of ['final-1', 'final-2'].entries())
      stage.must({ type: 'RecordMark', data: { ...card, entry, dance: 0, mark: index + 1 } });
    const html = htmlOf(stage, 'desk/') ?? '';
    expect(wordsOf(html)).to.contain('Bronze Smooth, final, Waltz judge A, 0 of 3');
    expect(wordsOf(html)).to.contain('judge C, 2 of 3');
    expect(html).to.contain('icon-half').and.to.contain('icon-circle');
  });

  it('withdraws the call of a heat without marks, else only closes it', () => {
    const stage = stageOfTheDay();
    stage.must(call('42'));
    expect(commandsIn(stage, 'desk/')).to.include.members(['CloseHeat', 'WithdrawCall']);
    markFinal(stage, oneOrder);
    expect(commandsIn(stage, 'desk/')).to.include('CloseHeat').and.not.to.include('WithdrawCall');
  });

  it('reopens only signed scorecards', () => {
    const stage = stageOfTheDay();
    stage.must(call('42'));
    const look = { params: { heat: '42' } };
    expect(htmlOf(stage, 'desk/heats/:heat', look)).not.to.contain('ReopenScorecard');
    markFinal(stage, oneOrder);
    const html = htmlOf(stage, 'desk/heats/:heat', look) ?? '';
    expect(html.match(/value="ReopenScorecard"/g)).to.have.length(9);
    expect(html).to.match(/name="field.reason"[^>]*minLength="3"|minlength="3"[^>]*/i);
  });

  it('publishes what is not published and retracts what is', () => {
    const stage = stageOfTheDay();
    markFinal(stage, oneOrder);
    const look = { params: { contest: 'final' } };
    const page = (): string => htmlOf(stage, 'desk/contests/:contest', look) ?? '';
    expect(page()).to.contain('PublishResults').and.not.to.contain('RetractResults');
    stage.must({ type: 'PublishResults', data: { contest: 'final' } });
    expect(page()).to.contain('RetractResults').and.not.to.contain('"PublishResults');
  });

  it('lists irregular entries with what is wrong', () => {
    const stage = stageOfTheDay();
    const data = { entry: 'twice', contest: 'final', couple: 'k1', back: 117 };
    stage.must({ type: 'RegisterEntry', data: { ...data, despite: ['CoupleEnteredTwice'] } });
    expect(wordsOf(htmlOf(stage, 'desk/entries') ?? '')).to.contain('couple entered twice');
    expect(wordsOf(htmlOf(stage, 'desk/') ?? '')).to.contain('1 entry came with an irregularity');
  });

  it('gives every judge a link and the same link as a QR code', () => {
    const html = htmlOf(stageOfTheDay(), 'desk/judges') ?? '';
    for (const letter of ['A', 'B', 'C'])
      expect(html).to.contain(`aria-label="QR code: link of judge ${letter}"`);
    expect(html).to.contain('http://stage.test/showcase/2026/boston/link/b');
    expect(html.match(/class="qr-ink" d="M4 4h7v1h-7z/g)).to.have.length(3);
  });

  it('sends forms whose data is the command, escaped', () => {
    const html = htmlOf(stageOfTheDay(), 'desk/heats') ?? '';
    expect(html).to.contain('action="/showcase/2026/boston/desk/act"');
    expect(html).to.contain('name="data" value="{&quot;heat&quot;:&quot;42&quot;}"');
    expect(html).to.contain('name="return" value="desk/heats"');
  });
});

describe('an empty showcase', () => {
  it('says on each page what belongs there and offers the first step', () => {
    const stage = createStage();
    stage.must(...cast().slice(0, 1));
    expect(wordsOf(htmlOf(stage, 'agenda') ?? '')).to.contain('once the desk has scheduled them');
    expect(htmlOf(stage, 'desk/heats')).to.contain('desk/entries');
    expect(htmlOf(stage, 'desk/entries')).to.contain('AddContest').and.to.contain('AddPerson');
    expect(wordsOf(htmlOf(stage, 'desk/judges') ?? '')).to.contain('Add the judge as a person');
    expect(htmlOf(stage, 'desk/')).to.contain('desk/entries');
    expect(wordsOf(htmlOf(stage, 'emcee') ?? '')).to.contain('No heat is on the floor');
    expect(wordsOf(htmlOf(stage, 'hall') ?? '')).to.contain('No heat is on the floor');
  });

  it('offers free ids, so that two additions do not meet', () => {
    const stage = createStage();
    stage.must(
      ...cast(),
      ...contest('contest-2', 1, {
        ...{ title: 'Taken', kind: 'ranked', recalls: [], dances: ['Waltz'] },
      }),
    );
    expect(htmlOf(stage, 'desk/entries')).to.contain('&quot;contest&quot;:&quot;contest-3&quot;');
  });

  it('schedules the rounds of a contest that have no heat', () => {
    const stage = createStage();
    const terms = { title: 'New', kind: 'ranked', recalls: [2], dances: ['Waltz'] };
    stage.must(...cast(), ...contest('new', 3, terms));
    const html = htmlOf(stage, 'desk/contests/:contest', { params: { contest: 'new' } }) ?? '';
    expect(html.match(/value="ScheduleHeat"/g)).to.have.length(2);
  });
});

function commandsIn(stage: Stage, path: string): (string | undefined)[] {
  const html = htmlOf(stage, path) ?? '';
  return [...html.matchAll(/name="type" value="(\w+)"/g)].map(([, type]) => type);
}
