import { expect } from 'chai';
import { formCommand } from '../../../src/adapters/http/form-command.ts';
import { contest, call } from '../../support/judge-cast.ts';
import type { Stage } from '../../support/judge-stage.ts';
import { htmlOf, stageOfTheDay, wordsOf } from '../../support/page-stage.ts';

const name = (heat: string, ...judges: string[]) => ({
  ...{ type: 'NamePanel', data: { heat, judges: judges.length === 0 ? null : judges } },
});
const close = (heat: string) => ({ type: 'CloseHeat', data: { heat } });
const pageOf = (stage: Stage, heat = '41', look = {}): string =>
  htmlOf(stage, 'desk/heats/:heat', { ...look, params: { heat } }) ?? '';
const said = (stage: Stage, heat?: string): string => wordsOf(pageOf(stage, heat));

/** The boxes for judges of a page: those there are, and those that are ticked. */
function boxesIn(html: string): { readonly all: string[]; readonly ticked: string[] } {
  const boxes = [...html.matchAll(/<input[^>]*name="list\.judges"[^>]*>/g)].map(([box]) => box);
  const ids = (some: readonly string[]) => some.map((box) => /value="(\w+)"/.exec(box)?.[1] ?? '');
  return { all: ids(boxes), ticked: ids(boxes.filter((box) => box.includes(' checked'))) };
}

interface Filled {
  readonly ticked?: readonly string[];
  readonly typed?: Readonly<Record<string, string>>;
}

/** What the first form of a command on a page sends, filled in like this. */
function sent(html: string, type: string, { ticked = [], typed = {} }: Filled) {
  const fixed = new RegExp(`value="${type}".*?name="data" value="([^"]*)"`, 's').exec(html)?.[1];
  const boxes = ticked.length === 0 ? {} : { 'list.judges': ticked };
  const data = fixed?.replaceAll('&quot;', '"') ?? '';
  return { type, data: formCommand({ type, data, ...boxes, ...typed })?.data ?? {} };
}

describe('the judges of a heat on its page', () => {
  it('are everybody until some are named, and everybody again with none ticked', () => {
    const stage = stageOfTheDay();
    expect(said(stage)).to.contain('Everybody on the panel judges this heat: A, B and C.');
    expect(boxesIn(pageOf(stage))).to.deep.equal({ all: ['a', 'b', 'c'], ticked: [] });
    stage.must(sent(pageOf(stage), 'NamePanel', { ticked: ['a', 'c'] }));
    expect(said(stage)).to.contain('Named for this heat: A and C.');
    expect(boxesIn(pageOf(stage)).ticked).to.deep.equal(['a', 'c']);
    stage.must(sent(pageOf(stage), 'NamePanel', {}));
    expect(said(stage)).to.contain('Everybody on the panel judges this heat: A, B and C.');
  });

  it('stand by letter and name at their boxes, with who is not here', () => {
    const stage = stageOfTheDay();
    stage.must({ type: 'CheckOutJudge', data: { judge: 'b' } });
    expect(said(stage)).to.contain('A Ada Vale B Bo Quill, not here C Cy Moss');
  });

  it('leave out who was taken off the showcase’s panel', () => {
    const stage = stageOfTheDay();
    stage.must(name('41', 'a', 'c'), { type: 'DismissJudge', data: { judge: 'a' } });
    expect(said(stage)).to.contain('Named for this heat: C.');
    stage.must({ type: 'DismissJudge', data: { judge: 'c' } });
    expect(said(stage)).to.contain(
      'Nobody judges this heat: those who were named have left the panel.',
    );
  });

  it('are who judged it once it is over, and cannot be named then', () => {
    const stage = stageOfTheDay();
    stage.must(name('41', 'a', 'c'), call('41'), close('41'), name('43', 'b'));
    expect(said(stage)).to.contain('Judged by A and C.');
    expect(boxesIn(pageOf(stage)).all).to.deep.equal([]);
    expect(boxesIn(pageOf(stage, '43')).ticked).to.deep.equal(['b']);
  });

  it('are named together for the heats of one round', () => {
    const stage = stageOfTheDay();
    stage.must(
      ...contest('cup', 2, { title: 'Cup', kind: 'ranked', recalls: [], dances: ['Waltz'] }),
    );
    const half = (label: string, entry: string) => ({
      type: 'ScheduleHeat',
      data: {
        ...{ heat: label, label, order: Number(label) },
        floor: [{ contest: 'cup', round: 1, entries: [entry] }],
      },
    });
    stage.must(half('51', 'cup-1'), half('52', 'cup-2'));
    stage.must(sent(pageOf(stage, '52'), 'NamePanel', { ticked: ['b'] }));
    expect(said(stage, '51')).to.contain(
      'Named for this heat: B. Its round is danced in heat 52 too, always with the same judges.',
    );
  });

  it('are told and not changed on a page as of an earlier moment, or to who may not', () => {
    const stage = stageOfTheDay();
    const looks = [{ asOf: stage.revision() }, { actor: { kind: 'display', id: 'hall' } }] as const;
    for (const look of looks) {
      const html = pageOf(stage, '41', look);
      expect(wordsOf(html)).to.contain('Everybody on the panel judges this heat');
      expect(boxesIn(html).all).to.deep.equal([]);
    }
  });
});

describe('scheduling a heat at the desk', () => {
  const schedule = (...ticked: string[]): Stage => {
    const stage = stageOfTheDay();
    stage.must(
      ...contest('cup', 2, { title: 'Cup', kind: 'ranked', recalls: [], dances: ['Waltz'] }),
    );
    const html = htmlOf(stage, 'desk/contests/:contest', { params: { contest: 'cup' } }) ?? '';
    expect(boxesIn(html).all).to.deep.equal(['a', 'b', 'c']);
    const heat = sent(html, 'ScheduleHeat', { ticked, typed: { 'field.label': '60' } });
    stage.must(heat);
    const { heat: id } = heat.data;
    expect(id).to.be.a('string');
    expect(said(stage, String(id))).to.contain(
      ticked.length === 0 ? 'Everybody on the panel judges this heat' : 'Named for this heat: B',
    );
    return stage;
  };

  it('takes its judges along, and with none ticked everybody', () => {
    schedule();
    schedule('b');
  });
});

describe('a judge who is named or let go', () => {
  const listOf = (stage: Stage): string =>
    wordsOf(htmlOf(stage, 'judge/', { actor: { kind: 'judge', id: 'c' } }) ?? '');

  it('finds just the heats to be judged in the list', () => {
    const stage = stageOfTheDay();
    stage.must(name('41', 'a'), name('42', 'a', 'b'));
    expect(listOf(stage)).not.to.contain('Silver Swing').and.not.to.contain('Bronze Smooth');
    stage.must(name('42', 'b', 'c'));
    expect(listOf(stage)).to.contain('42 Bronze Smooth').and.not.to.contain('Silver Swing');
    stage.must(name('41'));
    expect(listOf(stage)).to.contain('41 Silver Swing');
  });

  it('stands in the coverage of the heats of now', () => {
    const stage = stageOfTheDay();
    const covered = (): string => wordsOf(htmlOf(stage, 'desk/coverage') ?? '');
    stage.must(name('41', 'a'), call('41'));
    expect(covered()).to.contain('Judge A has not begun.');
    stage.must(name('41', 'a', 'c'));
    expect(covered()).to.contain('Judges A and C have not begun.');
  });
});
