import { expect } from 'chai';
import { createStage } from '../../support/judge-stage.ts';
import { htmlOf, wordsOf } from '../../support/page-stage.ts';

const days = { start: '2026-10-25', end: '2026-10-25' };
const berlin = {
  key: 'stage',
  title: 'Night',
  timeZone: 'Europe/Berlin',
  locale: 'de-DE',
  ...days,
};

/** Two heats an hour apart, at what the clock shows as half past two both times, and a third. */
function night() {
  const stage = createStage();
  const terms = { title: 'Waltz', kind: 'ranked', recalls: [], dances: ['Waltz'] };
  const times = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-10-25T02:30:00Z'];
  stage.must(
    { type: 'OpenShowcase', data: berlin },
    { type: 'AddContest', data: { contest: 'w', ...terms } },
    ...times.map((time, index) => ({
      type: 'ScheduleHeat',
      data: {
        ...{ heat: String(index), label: String(index), order: index, time },
        floor: [{ contest: 'w', round: 1, entries: [`e${String(index)}`] }],
      },
    })),
  );
  return stage;
}

describe('two heats in an hour that the clock shows twice', () => {
  for (const path of ['agenda', 'desk/heats', 'emcee'])
    it(`are told apart on ${path}`, () => {
      const words = wordsOf(htmlOf(night(), path) ?? '');
      expect(words).to.contain('2:30 MESZ').and.contain('2:30 MEZ');
      expect(words).to.contain('3:30').and.not.to.contain('3:30 M');
    });
});
