import { expect } from 'chai';
import { actorWords, timeWords } from '../../../src/adapters/pages/history/history-list.tsx';
import { historyTable, type HistoryRow } from '../../../src/projections/history/history.ts';
import { call } from '../../support/judge-cast.ts';
import {
  administrator,
  htmlOf,
  markLetters,
  stageOfTheDay,
  wordsOf,
} from '../../support/page-stage.ts';
import type { Stage } from '../../support/judge-stage.ts';

describe('the history', () => {
  it('tells each event in a sentence with its actor, device and change', () => {
    const words = wordsOf(history(markedTwice(), { judge: 'a' }));
    const actor = 'administrator ann, keyed in for judge A stage';
    expect(words).to.contain(`${actor} Judge A changed couple 117 from G to GH`);
    expect(words).to.contain('before G → after GH');
    expect(words).to.contain('MarkRecorded · as of then');
  });

  it('is newest first and shows a page at a time, with ways to both sides', () => {
    const stage = markedTwice();
    const head = stage.revision();
    const first = history(stage);
    expect(revisionsIn(first)).to.deep.equal(down(head, 50));
    expect(first).to.contain(`history?before=${String(head - 49)}">Older</a>`);
    expect(first).not.to.contain('Newer</a>');
    const second = history(stage, { before: String(head - 49) });
    expect(revisionsIn(second)[0]).to.equal(head - 50);
    expect(second).to.contain(`history?before=${String(head + 1)}">Newer</a>`);
  });

  it('has the log as a slider, called heats as its ticks, filters kept', () => {
    const stage = markedTwice();
    const head = String(stage.revision());
    const html = history(stage, { judge: 'a' });
    expect(html).to.contain(`min="0" max="${head}" list="heats-called" value="${head}"`);
    expect(html).to.match(/<option value="\d+" label="heat 41">/);
    expect(html).to.contain('<input type="hidden" name="judge" value="a"/>');
    const earlier = { query: { until: '900' }, asOf: 50, revision: 50 };
    expect(htmlOf(stage, 'history', earlier)).to.contain(
      'max="900" list="heats-called" value="50"',
    );
  });

  it('leads back to exactly the page before, filters kept', () => {
    const stage = markedTwice();
    const all = revisionsIn(history(stage, { contest: 'letter' }));
    const lower = history(stage, { contest: 'letter', before: String(all[3]) });
    const back = /before=(\d+)">Newer/.exec(lower.replaceAll('&amp;', '&'))?.[1];
    expect(lower).to.contain('contest=letter');
    expect(revisionsIn(history(stage, { contest: 'letter', before: back ?? '' }))).to.deep.equal(
      all,
    );
  });

  it('filters by judge, heat, couple and contest, and says so in chips', () => {
    const stage = markedTwice();
    for (const [name, id, word] of [
      ['judge', 'b', 'judge B'],
      ['heat', '41', 'heat 41'],
      ['couple', 'k2', 'couple Ann P. & Tom R.'],
      ['contest', 'letter', 'contest Silver Swing'],
    ] as const) {
      const html = history(stage, { [name]: id });
      const shown = revisionsIn(html).map((revision) => stage.rows.get(historyTable, revision));
      expect(shown, name).not.to.be.empty;
      expect(
        shown.every((row) => row?.[name] === id),
        name,
      ).to.be.true;
      expect(wordsOf(/<ul class="chips">[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '')).to.equal(word);
    }
  });

  it('says what belongs there when nothing fits', () => {
    expect(wordsOf(history(markedTwice(), { judge: 'nobody' }))).to.contain('Take a filter away');
  });

  it('gives both times when recording came more than five seconds later', () => {
    const stage = stageOfTheDay();
    const view = stage.view(administrator);
    const at = (recordedAt: string): HistoryRow => ({ ...rowOf(stage), recordedAt });
    expect(timeWords(view, at('2026-11-20T18:00:05.000Z'))).to.match(/^12:00:00.PM$/);
    expect(timeWords(view, at('2026-11-20T18:00:05.001Z'))).to.match(
      /^entered 12:00:00.PM, recorded 12:00:05.PM$/,
    );
  });

  it('names who acted in words', () => {
    const stage = stageOfTheDay();
    const words = (actorKind: string, actorId: string): string =>
      actorWords(stage.view(administrator), { ...rowOf(stage), actorKind, actorId });
    expect(words('judge', 'c')).to.equal('judge C');
    expect(words('administrator', 'ada')).to.equal('administrator ada');
    expect(words('studio-owner', 'bo')).to.equal('studio owner bo');
    expect(words('system', 'import')).to.equal('the program itself');
  });
});

function markedTwice(): Stage {
  const stage = stageOfTheDay();
  stage.must(call('41'));
  markLetters(stage, 'G');
  const data = { sheet: 'heat.41', judge: 'a', entry: 'letter-1', dance: 0, mark: 'GH' };
  stage.must({ type: 'RecordMark', data });
  return stage;
}

function history(stage: Stage, query: Record<string, string> = {}): string {
  return htmlOf(stage, 'history', { query }) ?? '';
}

function revisionsIn(html: string): number[] {
  return [...html.matchAll(/<li id="revision-(\d+)"/g)].map(([, revision]) => Number(revision));
}

function down(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from - index);
}

function rowOf(stage: Stage): HistoryRow {
  const row = stage.rows.get(historyTable, 0);
  if (!row) throw new Error('the stage has no history');
  return row;
}
