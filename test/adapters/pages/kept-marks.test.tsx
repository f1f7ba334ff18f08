import { expect } from 'chai';
import { createTablet } from '../../../src/adapters/browser/judge/tablet.ts';
import { KeptMarks } from '../../../src/adapters/pages/judge/book/kept-marks.tsx';
import { renderPart } from '../../../src/adapters/pages/render.ts';
import { judgePage } from '../../../src/adapters/pages/slip/facts/judge-data.ts';
import type { KeptCommand } from '../../../src/adapters/pages/slip/facts/slip-types.ts';
import type { CardCommand } from '../../../src/domain/scorecard/card.ts';
import { call, wholeDay } from '../../support/judge-cast.ts';
import { createStage } from '../../support/judge-stage.ts';

const judge = { kind: 'judge', id: 'c' } as const;
const card = { sheet: 'heat.41', judge: 'c' };
const spot = (entry: string) => ({ ...card, entry, dance: 0 });

describe('My marks as the tablet keeps them', () => {
  it('say of each couple and of the signature what is on the tablet alone', () => {
    const stage = setUp();
    stage.must({ type: 'RecordMark', data: { ...spot('letter-1'), mark: 'GH' } });
    const words = wordsOf(stage, [
      { type: 'RecordMark', data: { ...spot('letter-2'), mark: 'G' } },
      { type: 'RecordMark', data: { ...spot('letter-3'), mark: 'S' } },
      { type: 'RecordMark', data: { ...spot('letter-4'), mark: 'B' } },
      { type: 'SignScorecard', data: card },
    ]);
    expect(words).to.contain('signed, the signature is kept here');
    expect(words).to.match(
      /GH 120 .* G \(kept here\) 123 .* S \(kept here\) 126 .* B \(kept here\)/,
    );
  });

  it('say of a mark that was taken back here that the server does not know it yet', () => {
    const stage = setUp();
    stage.must({ type: 'RecordMark', data: { ...spot('letter-1'), mark: 'GH' } });
    const words = wordsOf(stage, [{ type: 'WithdrawMark', data: spot('letter-1') }]);
    expect(words).to.contain('taken back (kept here)');
    expect(words).not.to.contain('Nothing marked yet');
  });

  it('say nothing of the kind of what the server has', () => {
    const stage = setUp();
    stage.must({ type: 'RecordMark', data: { ...spot('letter-1'), mark: 'GH' } });
    expect(wordsOf(stage, [])).not.to.contain('kept here');
  });
});

function setUp(): ReturnType<typeof createStage> {
  const stage = createStage();
  stage.must(...wholeDay(), call('41'));
  return stage;
}

/** The page's words, with these commands waiting on the tablet. */
function wordsOf(stage: ReturnType<typeof createStage>, commands: readonly CardCommand[]): string {
  const page = judgePage(stage.view(judge), 'c', '41');
  if (!page) throw new Error('there is no heat 41');
  const kept = commands.map((command, order): KeptCommand => {
    const commandId = `id-${String(order)}`;
    return { ...command, commandId, order, enteredAt: '2026-11-20T18:00:00.000Z' };
  });
  const heats = [createTablet().heat(page, kept)];
  const drawn = KeptMarks({ base: page.base, judge: page.judge, heats, kept });
  return renderPart(drawn)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}
