import { expect } from 'chai';
import { findHeats } from '../../../src/adapters/pages/public/find-heats.ts';
import { call } from '../../support/judge-cast.ts';
import {
  htmlOf,
  markLetters,
  signLetters,
  stageOfTheDay,
  visitor,
  wordsOf,
} from '../../support/page-stage.ts';

describe('the agenda', () => {
  it('shows times in the time zone of the showcase', () => {
    const stage = stageOfTheDay();
    const floor = [{ contest: 'large', round: 2 }];
    const time = '2026-11-21T15:05:00Z';
    stage.must({ type: 'ScheduleHeat', data: { heat: '50', label: '50', order: 50, time, floor } });
    const words = wordsOf(htmlOf(stage, 'agenda', { actor: visitor }) ?? '');
    expect(words).to.match(/Saturday, November 21 .*50 9:05.AM Open Latin, final/);
  });

  it('finds the heats of a back number, of a name, and says when there is nobody', () => {
    const { rows } = stageOfTheDay();
    const labels = (text: string): string[] =>
      findHeats(rows, text).flatMap(({ heats }) => heats.map(({ label }) => label));
    expect(labels('117')).to.deep.equal(['41', '42', '43', '44']);
    expect(labels('126')).to.deep.equal(['41', '43']);
    expect(labels('zoe lantern')).to.deep.equal(['41', '43']);
    expect(labels('  ')).to.deep.equal([]);
    const html = htmlOf(stageOfTheDay(), 'agenda', { query: { find: 'nobody' } }) ?? '';
    expect(wordsOf(html)).to.contain('Nobody here has the number or name “nobody”');
  });

  it('leaves out heats of a round the couple was not recalled to, and scratched entries', () => {
    const stage = stageOfTheDay();
    stage.must({ type: 'ScratchEntry', data: { entry: 'letter-4' } });
    const floor = [{ contest: 'large', round: 2 }];
    stage.must({ type: 'ScheduleHeat', data: { heat: '50', label: '50', order: 50, floor } });
    const [found] = findHeats(stage.rows, '126');
    expect(found?.heats.map(({ label }) => label)).to.deep.equal(['43']);
  });
});

describe('the hall', () => {
  it('shows the heat, its dances, couples by back number, and the next two heats', () => {
    const stage = stageOfTheDay();
    stage.must(call('42'));
    const words = wordsOf(htmlOf(stage, 'hall', { actor: visitor }) ?? '');
    expect(words).to.contain('Heat 42 Waltz · Tango · Foxtrot Bronze Smooth');
    expect(words).to.contain('117 Mia F. & Leo M. 120 Ann P. & Tom R. 123 Eva K. & Sam D.');
    expect(words).to.contain('Next 43 Open Latin').and.to.contain('Then 44');
  });

  it('leaves out scratched couples', () => {
    const stage = stageOfTheDay();
    stage.must(call('42'), { type: 'ScratchEntry', data: { entry: 'final-2' } });
    const words = wordsOf(htmlOf(stage, 'hall', { actor: visitor }) ?? '');
    expect(words).to.contain('117 Mia').and.not.to.contain('120 Ann');
  });

  it('shows the standings of the heat danced last until there are newer ones', () => {
    const stage = stageOfTheDay();
    stage.must({ type: 'AdoptRules', data: { showProvisional: true } });
    markLetters(stage, 'GH');
    signLetters(stage);
    stage.must(call('42'));
    const html = htmlOf(stage, 'hall', { actor: visitor }) ?? '';
    expect(html).to.contain('<p class="hall-word provisional">provisional</p>');
    expect(wordsOf(html)).to.contain('Silver Swing provisional all 3 judges signed 5 points 117');
  });

  it('has the marks of a live page: stream, revision, clock', () => {
    const stage = stageOfTheDay();
    const html = htmlOf(stage, 'hall', { actor: visitor }) ?? '';
    expect(html).to.contain('<meta name="action-cable-url" content="/showcase/cable"');
    expect(html).to.contain(`signed-stream-name="signed-hall" data-revision="${stage.revision()}"`);
    expect(html).to.match(/data-live-status[^>]*data-time-zone="America\/Chicago"/);
  });
});

describe('the emcee', () => {
  it('reads the heat, who dances in it, and calls the next', () => {
    const stage = stageOfTheDay();
    stage.must(call('42'));
    const html = htmlOf(stage, 'emcee', { actor: { kind: 'emcee', id: 'eve' } }) ?? '';
    expect(wordsOf(html)).to.contain('Heat 42 is on the floor.');
    expect(wordsOf(html)).to.contain('Bronze Smooth: Waltz, Tango, Foxtrot');
    expect(wordsOf(html)).to.match(/on the floor Bronze Smooth: [^.]* 3 couples/);
    expect(wordsOf(html)).to.match(/117 Mia \w+ & Leo \w+/);
    expect(wordsOf(html)).to.contain('Start heat 43').and.to.contain('Take back the call');
  });
});
