import { expect } from 'chai';
import { createTablet } from '../../../src/adapters/browser/judge/tablet.ts';
import {
  cardNews,
  judgeNews,
  judgePage,
} from '../../../src/adapters/pages/slip/facts/judge-data.ts';
import { signatureState } from '../../../src/adapters/pages/slip/facts/signature.ts';
import type { JudgePage, KeptCommand } from '../../../src/adapters/pages/slip/facts/slip-types.ts';
import type { SlipHeat } from '../../../src/adapters/pages/slip/facts/slip-types.ts';
import type { Outcome } from '../../../src/domain/message.ts';
import { call, wholeDay } from '../../support/judge-cast.ts';
import { createStage, type Stage } from '../../support/judge-stage.ts';
import { signature } from '../../support/signature.ts';

const judge = { kind: 'judge', id: 'c' } as const;

describe('The tablet', () => {
  it('shows a mark as soon as it is kept', () => {
    const { page, tablet } = setUp();
    expect(marksOf(tablet.heat(page, [kept('letter-1', 'GH')]))).to.deep.equal(['GH']);
  });

  it('does not show a mark that was refused', () => {
    const { page, tablet } = setUp();
    const refusal = { code: 'X', sentence: 'No.' };
    const refused = { ...kept('letter-1', 'GH'), refusal };
    expect(marksOf(tablet.heat(page, [refused]))).to.deep.equal([]);
  });

  it('still shows an accepted mark when older news come in after it', () => {
    const { stage, page, tablet } = setUp();
    const older = judgeNews(stage.view(judge), 'c');
    tablet.settled(kept('letter-1', 'GH'), record(stage, 'GH'));
    tablet.hear(older);
    expect(marksOf(tablet.heat(page, []))).to.deep.equal(['GH']);
  });

  it('believes newer news, which may have taken the mark away again', () => {
    const { stage, page, tablet } = setUp();
    tablet.settled(kept('letter-1', 'GH'), record(stage, 'GH'));
    stage.must({ type: 'WithdrawMark', data: line('letter-1') });
    tablet.hear(judgeNews(stage.view(judge), 'c'));
    expect(marksOf(tablet.heat(page, []))).to.deep.equal([]);
  });

  it('hears of a scratch, a new couple and a reopened card without a new page', () => {
    const { stage, page, tablet } = setUp();
    stage.must({ type: 'ScratchEntry', data: { entry: 'letter-2' } });
    stage.must({
      type: 'RegisterEntry',
      data: { entry: 'late', contest: 'letter', couple: 'k6', back: 150 },
    });
    tablet.hear(judgeNews(stage.view(judge), 'c'));
    const lines = tablet.heat(page, []).sheets[0]?.sheet.lines ?? [];
    expect(lines.map(({ back, scratched }) => [back, scratched])).to.deep.equal([
      ...[
        [117, false],
        [120, true],
        [123, false],
        [126, false],
        [150, false],
      ],
    ]);
  });

  it('hears of its cards alone, in heats it knows, and of no card in others', () => {
    const { stage, page, tablet } = setUp();
    const heats = tablet.news().heats.length;
    record(stage, 'GH');
    tablet.hear(cardNews(stage.view(judge), 'c', ['heat.41', 'heat.unheard-of']));
    expect(marksOf(tablet.heat(page, []))).to.deep.equal(['GH']);
    expect(tablet.news().heats).to.have.length(heats);
  });

  it('leaves a card that was told before what it knows', () => {
    const { stage, page, tablet } = setUp();
    const older = cardNews(stage.view(judge), 'c', ['heat.41']);
    record(stage, 'GH');
    tablet.hear(judgeNews(stage.view(judge), 'c'));
    tablet.hear(older);
    expect(marksOf(tablet.heat(page, []))).to.deep.equal(['GH']);
  });

  it('keeps what it knows when a page from before is opened again', () => {
    const { stage, page, tablet } = setUp();
    record(stage, 'GH');
    tablet.hear(judgeNews(stage.view(judge), 'c'));
    tablet.hear(page.news);
    expect(marksOf(tablet.heat(page, []))).to.deep.equal(['GH']);
  });

  it('keeps a signature as unconfirmed until news show it: it may have been questioned', () => {
    const { stage, page, tablet } = setUp();
    for (const entry of ['letter-1', 'letter-2', 'letter-3', 'letter-4'])
      stage.must({
        type: 'RecordMark',
        data: { ...line(entry), mark: entry === 'letter-1' ? 'G' : 'S' },
      });
    tablet.hear(judgeNews(stage.view(judge), 'c'));
    const { sheet, judge: of } = line('');
    const signed = { ...signature({ sheet, judge: of }), ...when('sign') };
    tablet.settled(signed, { ...stage.send(signed, judge) });
    const kept = tablet.news();
    expect(signaturesIn(kept.heats)).to.deep.equal(['unconfirmed']);
    const afresh = createTablet();
    afresh.hear(kept);
    expect(signaturesIn([afresh.heat(page, [])])).to.deep.equal(['unconfirmed']);
    afresh.hear(cardNews(stage.view(judge), 'c', ['heat.41']));
    expect(signaturesIn([afresh.heat(page, [])])).to.deep.equal(['signed']);
  });

  it('knows the floor from the news', () => {
    const { stage, tablet } = setUp();
    stage.must(call('44'));
    tablet.hear(judgeNews(stage.view(judge), 'c'));
    expect(tablet.floor()).to.deep.equal({ heat: '44', label: '44' });
  });
});

function setUp(): {
  stage: Stage;
  page: JudgePage;
  tablet: ReturnType<typeof createTablet>;
} {
  const stage = createStage();
  stage.must(...wholeDay(), call('41'));
  const page = judgePage(stage.view(judge), 'c', '41');
  if (!page) throw new Error('no page');
  const tablet = createTablet();
  tablet.hear(page.news);
  return { stage, page, tablet };
}

const line = (entry: string) => ({ sheet: 'heat.41', judge: 'c', entry, dance: 0 });

function kept(entry: string, mark: string): KeptCommand {
  return { type: 'RecordMark', data: { ...line(entry), mark }, ...when(entry) };
}

const when = (id: string) => {
  return { commandId: `id-${id}`, order: 1, enteredAt: '2026-11-20T18:00:00.000Z' };
};

function signaturesIn(heats: readonly SlipHeat[]): string[] {
  const slips = heats.filter(({ heat }) => heat === '41').flatMap(({ sheets }) => sheets);
  return slips.map((slip) => signatureState(slip, []));
}

function record(stage: Stage, mark: string): Outcome {
  return stage.send({ type: 'RecordMark', data: { ...line('letter-1'), mark } }, judge);
}

function marksOf(heat: ReturnType<ReturnType<typeof createTablet>['heat']>): unknown[] {
  return heat.sheets.flatMap(({ card }) => Object.values(card?.marks ?? {}));
}
