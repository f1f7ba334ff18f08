import { expect } from 'chai';
import { judgePages } from '../../../src/adapters/pages/judge-routes.ts';
import { renderPage } from '../../../src/adapters/pages/render.ts';
import { call, wholeDay } from '../../support/judge-cast.ts';
import { createStage, type Stage } from '../../support/judge-stage.ts';
import { signature } from '../../support/signature.ts';

describe('The bar at the foot of the slip', () => {
  it('says beside “Sign” what is missing, to eyes and to ears, and leaves it reachable', () => {
    const page = draw(setUp(), '42');
    expect(page).to.match(/<p id="slip-sum"[^>]*>0 of 3 marked · missing 117, 120, 123<\/p>/);
    expect(page).to.match(/<button[^>]*aria-describedby="slip-sum"[^>]*>\s*Sign\s*<\/button>/);
  });

  it('has a place where a screen reader hears what a tap did', () => {
    expect(draw(setUp(), '42')).to.match(/<p[^>]*role="status" aria-live="polite"><\/p>/);
  });

  it('says before anybody tries that places have a gap', () => {
    const stage = setUp();
    for (const place of [1, 2, 3]) {
      const data = { sheet: 'final.r1.d0', judge: 'c', entry: `final-${String(place)}`, dance: 0 };
      stage.must({ type: 'RecordMark', data: { ...data, mark: place } });
    }
    stage.must({ type: 'ScratchEntry', data: { entry: 'final-1' } });
    expect(draw(stage, '42')).to.contain(
      '2 of 2 marked. The places must run from 1 to 2 without a gap: place 1 is missing.',
    );
  });

  it('keeps no room for a heat before the first or after the last', () => {
    const [first, last] = [draw(setUp(), '41'), draw(setUp(), '44')];
    expect(first).to.contain('Next heat, 42').and.not.to.contain('Previous heat');
    expect(last).to.contain('Previous heat, 43').and.not.to.contain('Next heat');
    for (const page of [first, last]) expect(page.match(/slip-way"/g)).to.have.length(1);
  });
});

describe('A signed scorecard', () => {
  it('names the couple that came after the signature, and who can open it again', () => {
    const stage = setUp();
    const card = { sheet: 'heat.41', judge: 'c' };
    const marks = ['letter-1', 'letter-2', 'letter-3'].map((entry) => ({
      ...{ type: 'RecordMark', data: { ...card, entry, dance: 0, mark: 'G' } },
    }));
    stage.must({ type: 'ScratchEntry', data: { entry: 'letter-4' } }, ...marks, signature(card));
    expect(draw(stage, '41')).to.contain('Read only: the chairman can reopen it.');
    stage.must({ type: 'ReinstateEntry', data: { entry: 'letter-4' } });
    expect(draw(stage, '41')).to.contain('Couple 126 came later: ask the chairman to reopen it.');
  });
});

describe('The list of heats', () => {
  it('has how the judge marks among what stands above it', () => {
    const page = draw(setUp());
    const at = page.indexOf('How I mark');
    expect(at).to.be.above(page.indexOf('judge-ways')).and.below(page.indexOf('id="judge-heats"'));
  });
});

function setUp(): Stage {
  const stage = createStage();
  stage.must(...wholeDay(), call('41'), call('42'));
  return stage;
}

function draw(stage: Stage, heat?: string): string {
  const path = heat === undefined ? 'judge/' : 'judge/heat/:heat';
  const page = judgePages.find((one) => one.path === path);
  const drawn = page?.render(stage.view({ kind: 'judge', id: 'c' }), { heat: heat ?? '' });
  return drawn ? renderPage(drawn) : '';
}
