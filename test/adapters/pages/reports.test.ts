import { expect } from 'chai';
import type { Stage } from '../../support/judge-stage.ts';
import { administrator, htmlOf, visitor, wordsOf } from '../../support/page-stage.ts';
import { mark, publish, reportStage } from '../../support/report-stage.ts';
import { signature } from '../../support/signature.ts';

const paths = ['levels', 'ages', 'studios', 'students', 'instructors', 'professionals', 'multi'];

describe('reports before anything is shown', () => {
  it('say what belongs there', () => {
    for (const path of paths) {
      const words = read(reportStage(), `reports/${path}`);
      expect(words, path).to.contain('nothing yet').and.to.contain('Points stand here once');
    }
  });

  it('show everybody nothing of marks that are not published', () => {
    const stage = reportStage();
    stage.must(...mark('waltz', ['GH', 'S']));
    for (const path of paths) {
      const words = read(stage, `reports/${path}`);
      expect(words, path).to.contain('nothing yet').and.not.to.contain('Mia I.');
    }
    const own = read(stage, 'reports/students/:person', { params: { person: 'mia' } });
    expect(own).to.contain('nothing yet').and.not.to.contain('GH');
  });

  it('show the desk everything, and say that it is not shown yet', () => {
    const stage = reportStage();
    stage.must(...mark('waltz', ['GH', 'S']));
    const words = read(stage, 'reports/levels', { actor: administrator });
    expect(words).to.contain('not shown yet').and.to.contain('only the desk sees this');
    expect(words).to.contain('Best follower').and.to.contain('Mia I.');
  });

  it('show no more to a judge or an emcee than to everybody', () => {
    const stage = reportStage();
    stage.must(...mark('waltz', ['GH', 'S']));
    for (const kind of ['judge', 'emcee'] as const) {
      const words = read(stage, 'reports/students', { actor: { kind, id: 'a' } });
      expect(words, kind).not.to.contain('Mia I.');
    }
  });
});

describe('reports on published results', () => {
  it('count only these, and say official', () => {
    const stage = reportStage();
    stage.must(...mark('waltz', ['GH', 'S']), ...mark('tango', ['B', 'B']), ...publish('waltz'));
    const words = read(stage, 'reports/levels');
    expect(words).to.contain('official').and.to.contain('Closed: 1 × GH');
    expect(words).to.match(/Best couple .* 1st Leo I\. & Mia I\. Closed: 1 × S 1 2 2/);
    expect(words).not.to.contain('× B');
  });

  it('say provisional where the showcase shows what is not published', () => {
    const stage = reportStage();
    stage.must({ type: 'AdoptRules', data: { showProvisional: true } });
    stage.must(...mark('waltz', ['GH', 'S']), ...mark('tango', ['B', 'B']), ...publish('waltz'));
    expect(read(stage, 'reports/studios')).not.to.contain('provisional');
    stage.must(signature({ sheet: 'heat.2', judge: 'a' }));
    expect(read(stage, 'reports/studios')).to.contain('provisional');
    const own = read(stage, 'reports/students/:person', { params: { person: 'mia' } });
    expect(own).to.contain('9 points from 4 marks, 2.25 on average');
    expect(own).to.contain('GH 5 GH is the best of GH/G/S/B: 5 points official');
    expect(own).to.contain('Tango Waltz Peter I. & Mia I. 1 judge 1 added up;');
    expect(own).to.contain('provisional').and.not.to.contain('4th best');
  });

  it('tell staff every mark, published or not', () => {
    const stage = reportStage();
    stage.must(...mark('tango', ['B', 'B']));
    const look = { params: { person: 'mia' }, actor: administrator };
    const own = read(stage, 'reports/students/:person', look);
    expect(own).to.contain('B 1 B is 4th best of GH/G/S/B: 1 point not shown yet');
  });

  it('list everybody of one level, best first', () => {
    const stage = published();
    const query = { step: 'Silver' };
    const words = read(stage, 'reports/levels', { query });
    expect(words).to.contain('By level: Silver').and.to.contain('Couples');
    expect(words).not.to.contain('Followers');
  });

  it('leave out entries above the own level where that is asked for', () => {
    const query = { strict: 'level' };
    const words = read(published(), 'reports/levels', { query });
    expect(words).to.contain('Mia I.').and.not.to.contain('Leo I.');
  });

  it('never count a scratched couple', () => {
    const stage = reportStage();
    const scratch = { type: 'ScratchEntry', data: { entry: 'waltz-one' } };
    stage.must(...mark('waltz', ['GH', 'S']), scratch, ...publish('waltz'));
    expect(read(stage, 'reports/levels')).not.to.contain('GH');
  });

  it('keep the points a mark was given with when the letters are chosen anew', () => {
    const stage = reportStage();
    const marking = { way: 'letters', letters: ['B', 'S', 'G', 'GH'] };
    stage.must({ type: 'AdoptRules', data: { showProvisional: true } });
    stage.must(...mark('waltz', ['GH', 'S']));
    stage.must({ type: 'ChooseMarking', data: { style: 'closed', marking } });
    stage.must(...mark('tango', ['GH', 'S']));
    const look = { params: { person: 'mia' }, actor: administrator };
    const own = read(stage, 'reports/students/:person', look);
    expect(own).to.contain('11 points from 4 marks');
    expect(own)
      .to.contain('GH is the best of GH/G/S/B')
      .and.to.contain('GH is 4th best of B/S/G/GH');
  });

  it('answer 404 for somebody who is no student', () => {
    for (const person of ['paula', 'nobody'])
      expect(htmlOf(published(), 'reports/students/:person', { params: { person } })).to.equal(
        undefined,
      );
  });

  it('offer the order of levels to who may list it', () => {
    const stage = published();
    expect(htmlOf(stage, 'reports')).to.contain('value="ListLevels"');
    expect(htmlOf(stage, 'reports', { actor: visitor })).not.to.contain('ListLevels');
  });
});

function published(): Stage {
  const stage = reportStage();
  stage.must(...mark('waltz', ['GH', 'S']), ...publish('waltz'));
  return stage;
}

function read(stage: Stage, path: string, look: Parameters<typeof htmlOf>[2] = {}): string {
  return wordsOf(htmlOf(stage, path, { actor: visitor, ...look }) ?? '');
}
