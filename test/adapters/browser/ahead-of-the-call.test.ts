import { expect } from 'chai';
import { createTablet, type Tablet } from '../../../src/adapters/browser/judge/tablet.ts';
import { outboxName } from '../../../src/adapters/browser/outbox/outbox-name.ts';
import { signedJudge } from '../../../src/adapters/browser/offline/signed-judge.ts';
import { judgeNews, judgePage } from '../../../src/adapters/pages/slip/facts/judge-data.ts';
import { linkWords } from '../../../src/adapters/pages/slip/facts/link-words.ts';
import type { KeptCommand, SlipHeat } from '../../../src/adapters/pages/slip/facts/slip-types.ts';
import { call, wholeDay } from '../../support/judge-cast.ts';
import { createStage, type Stage } from '../../support/judge-stage.ts';

const judge = { kind: 'judge', id: 'c' } as const;

describe('A heat that is not called as far as the tablet knows', () => {
  it('cannot be marked while the server is there', () => {
    const { heat } = setUp();
    expect(heat([], false).sheets.map(({ card }) => card)).to.deep.equal([undefined]);
  });

  it('can be marked while the server is away, and says so', () => {
    const { heat } = setUp();
    const [slip] = heat([mark('GH')], true).sheets;
    expect(slip?.ahead).to.equal(true);
    expect(Object.values(slip?.card?.marks ?? {})).to.deep.equal(['GH']);
  });

  it('keeps showing marks given ahead once the server is back, to be taken back', () => {
    const { heat } = setUp();
    const [slip] = heat([mark('GH')], false).sheets;
    expect(slip?.card?.signed).to.equal(false);
    expect(heat([], false).sheets[0]?.card).to.equal(undefined);
  });

  it('is a heat like every other once its call is heard', () => {
    const { heat, stage, tablet } = setUp();
    stage.must(call('41'));
    tablet.hear(judgeNews(stage.view(judge), 'c'));
    const [slip] = heat([mark('GH')], true).sheets;
    expect(slip?.ahead).to.equal(undefined);
    expect(Object.values(slip?.card?.marks ?? {})).to.deep.equal(['GH']);
  });
});

describe('The words for what is kept', () => {
  const kept = { type: 'RecordMark' as const, waitsForCall: false };
  const early = { type: 'RecordMark' as const, waitsForCall: true };
  const signature = { type: 'SignScorecard' as const };
  const rows: [Parameters<typeof linkWords>[0], string][] = [
    [{ link: 'idle', kept: [], lasting: true }, 'Online, all saved'],
    [{ link: 'idle', kept: [early, early], lasting: true }, 'Online, 2 marks wait for the call.'],
    [{ link: 'sending', kept: [early, kept], lasting: true }, '1 mark is kept here, sending.'],
    [{ link: 'no-answer', kept: [early, kept], lasting: true }, '2 marks are kept here.'],
    [
      { link: 'no-network', kept: [kept, kept, signature], lasting: true },
      'No network: 2 marks and 1 signature are kept here.',
    ],
    [{ link: 'sending', kept: [signature], lasting: true }, '1 signature is kept here, sending.'],
    [{ link: 'no-network', kept: [], lasting: true }, 'No network: marks will be kept here.'],
    [{ link: 'no-network', kept: [], lasting: false }, 'this browser keeps nothing'],
  ];
  for (const [facts, words] of rows) {
    it(`are "${words}"`, () => {
      expect(linkWords(facts).words).to.contain(words);
    });
  }
});

describe('Whose marks and heats a browser keeps', () => {
  it('is told apart by showcase and judge, on one origin too', () => {
    const [boston, raleigh] = ['/showcase/2026/boston/', '/showcase/2026/raleigh/'];
    const names = [boston, raleigh].flatMap((base) =>
      ['a', 'b'].map((id) => outboxName({ base, judge: id })),
    );
    expect(new Set(names).size).to.equal(4);
  });

  it('is known by a cookie, whatever letters the name has', () => {
    const value = Buffer.from('richter-ä').toString('base64url');
    expect(signedJudge(`fc_other=1; fc_judge_is=${value}; x=2`)).to.equal('richter-ä');
    expect(signedJudge('xfc_judge_is=YQ')).to.equal(undefined);
    expect(signedJudge('')).to.equal(undefined);
  });
});

function setUp(): {
  readonly stage: Stage;
  readonly tablet: Tablet;
  readonly heat: (kept: readonly KeptCommand[], away: boolean) => SlipHeat;
} {
  const stage = createStage();
  stage.must(...wholeDay());
  const page = judgePage(stage.view(judge), 'c', '41');
  if (!page) throw new Error('heat 41 has no page');
  const tablet = createTablet();
  tablet.hear(page.news);
  return { stage, tablet, heat: (kept, away) => tablet.heat(page, kept, away) };
}

function mark(letter: string): KeptCommand {
  const data = { sheet: 'heat.41', judge: 'c', entry: 'letter-1', dance: 0, mark: letter };
  const enteredAt = '2026-11-20T18:00:00.000Z';
  return { type: 'RecordMark', data, commandId: letter, order: 1, enteredAt };
}
