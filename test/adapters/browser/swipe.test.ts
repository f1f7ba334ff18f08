import { expect } from 'chai';
import { swipeOf } from '../../../src/adapters/browser/handling/swipe.ts';
import { wayFrom } from '../../../src/adapters/browser/handling/travel.ts';
import { openHeat } from '../../../src/adapters/pages/slip/facts/slip-state.ts';
import { judgePage } from '../../../src/adapters/pages/slip/facts/judge-data.ts';
import { call, wholeDay } from '../../support/judge-cast.ts';
import { createStage } from '../../support/judge-stage.ts';

describe('A finger on the slip', () => {
  it('goes on to the left and back to the right', () => {
    expect(swipeOf({ right: -120, down: 10, lasted: 200 })).to.equal(1);
    expect(swipeOf({ right: 120, down: -10, lasted: 200 })).to.equal(-1);
  });

  it('only scrolls when it goes up or down, taps when it stays, and rests when it is slow', () => {
    expect(swipeOf({ right: -100, down: 60, lasted: 200 })).to.equal(0);
    expect(swipeOf({ right: -20, down: 0, lasted: 80 })).to.equal(0);
    expect(swipeOf({ right: -120, down: 0, lasted: 2_000 })).to.equal(0);
  });
});

describe('A swipe', () => {
  const stage = createStage();
  stage.must(...wholeDay(), call('42'));
  const page = judgePage(stage.view({ kind: 'judge', id: 'c' }), 'c', '42');
  if (!page) throw new Error('heat 42 has no page');
  const heat = openHeat(page);

  it('turns to the next dance, and after the last to the next heat', () => {
    expect(wayFrom({ page, heat, leaf: 0 }, 1)).to.deep.equal({ leaf: 1 });
    expect(wayFrom({ page, heat, leaf: 2 }, 1)).to.deep.equal({ href: hrefOf('43') });
  });

  it('turns back, and before the first dance to the heat before', () => {
    expect(wayFrom({ page, heat, leaf: 1 }, -1)).to.deep.equal({ leaf: 0 });
    expect(wayFrom({ page, heat, leaf: 0 }, -1)).to.deep.equal({ href: hrefOf('41') });
  });

  it('leads nowhere from the ends of the day', () => {
    expect(wayFrom({ page: { ...page, next: null }, heat, leaf: 2 }, 1)).to.equal(undefined);
  });

  function hrefOf(of: string): string {
    return `/showcase/2026/boston/judge/heat/${of}`;
  }
});
