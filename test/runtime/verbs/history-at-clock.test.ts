import { expect } from 'chai';
import { createMemoryRows } from '../../../src/projections/memory-rows.ts';
import { projectionsOf, tablesOf } from '../../../src/projections/catalogue.ts';
import { projectBatch } from '../../../src/projections/project-batch.ts';
import { revisionAt } from '../../../src/runtime/verbs/history/revision-at.ts';
import { command, factsOf } from '../../support/given.ts';

/** A showcase in Berlin with a studio added at each of these moments, from revision 1 on. */
function rowsAt(...moments: readonly string[]) {
  const place = { timeZone: 'Europe/Berlin', locale: 'de-DE' };
  const days = { start: '2026-03-28', end: '2026-10-25' };
  const studios = moments.map((_, at) => command('AddStudio', { studio: `s${at}`, name: 'One' }));
  const opening = command('OpenShowcase', { key: 'one', title: 'One', ...place, ...days });
  const facts = factsOf([opening, ...studios]).map((fact, at) => ({
    ...fact,
    recordedAt: moments[at - 1] ?? '2026-01-01T00:00:00.000Z',
  }));
  const rows = createMemoryRows(tablesOf('one'));
  projectBatch(projectionsOf('one'), facts, rows);
  return { rows, head: facts.length - 1 };
}

describe('history at a time of the clock', () => {
  it('that is skipped is at that time later by the gap', () => {
    const { rows, head } = rowsAt('2026-03-29T00:59:00.000Z', '2026-03-29T01:20:00.000Z');
    expect(revisionAt(rows, '02:30', head)).to.equal(2);
    expect(revisionAt(rows, '2026-03-29 02:10', head)).to.equal(1);
    expect(revisionAt(rows, '01:59', head)).to.equal(1);
  });

  it('that exists twice is at the first, and at the second by its offset', () => {
    const { rows, head } = rowsAt('2026-10-25T00:20:00.000Z', '2026-10-25T01:20:00.000Z');
    expect(revisionAt(rows, '02:30', head)).to.equal(1);
    expect(revisionAt(rows, '2026-10-25 02:30+02:00', head)).to.equal(1);
    expect(revisionAt(rows, '2026-10-25 02:30+01:00', head)).to.equal(2);
  });

  it('is on the day that the last event had there', () => {
    const { rows, head } = rowsAt('2026-10-24T22:30:00.000Z');
    expect(revisionAt(rows, '00:30', head)).to.equal(1);
  });
});
