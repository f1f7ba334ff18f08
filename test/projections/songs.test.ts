import { expect } from 'chai';
import { runningOrder } from '../../src/projections/songs/running-order.ts';
import { orderText, zipNames } from '../../src/adapters/http/songs/zip-names.ts';
import { createStage, type Stage } from '../support/judge-stage.ts';
import { wholeDay } from '../support/judge-cast.ts';

const file = (letter: string) => ({
  ...{ blob: letter.repeat(64), type: 'audio/mpeg' as const, bytes: 1000 },
});

function stageWithSongs(): Stage {
  const stage = createStage();
  stage.must(...wholeDay());
  for (const letter of ['a', 'b'])
    stage.must({
      type: 'AddDanceSong',
      data: { song: letter, dance: 'Waltz', title: `Song ${letter}`, file: file(letter) },
    });
  return stage;
}

/** "42 Waltz: Song a" for every song there is. */
function played({ rows }: Stage): string[] {
  return runningOrder(rows).flatMap(({ heat, songs }) =>
    songs.flatMap(({ dance, song }) => (song ? [`${heat.label} ${dance}: ${song.title}`] : [])),
  );
}

function schedule(stage: Stage, label: string, order: number): void {
  const contest = `more-${label}`;
  const more = { title: `More ${label}`, dances: ['Waltz'], kind: 'proficiency', style: 'open' };
  stage.must({ type: 'AddContest', data: { contest, ...more } });
  const floor = [{ contest, round: 1 }];
  stage.must({ type: 'ScheduleHeat', data: { heat: label, label, order, floor } });
}

describe('the songs of heats', () => {
  it('take turns within their dance, from the first again', () => {
    const stage = stageWithSongs();
    const before = played(stage).length;
    schedule(stage, '90', 90);
    schedule(stage, '91', 91);
    const turns = played(stage).map((line) => line.slice(-1));
    expect(turns.length).to.equal(before + 2);
    expect(turns.join('')).to.match(/^(ab)*a?$/);
  });

  it('move on when a heat comes between, and back when it is cancelled', () => {
    const stage = stageWithSongs();
    schedule(stage, '90', 90);
    const before = played(stage);
    schedule(stage, '1', 1);
    expect(played(stage).at(-1)).not.to.equal(before.at(-1));
    stage.must({ type: 'CancelHeat', data: { heat: '1' } });
    expect(played(stage)).to.deep.equal(before);
  });
});

describe('the ZIP of all songs', () => {
  it('names each file once, by its first heat, so that the names sort as the songs run', () => {
    const stage = stageWithSongs();
    schedule(stage, '9', 9);
    schedule(stage, '90', 90);
    const order = runningOrder(stage.rows);
    const names = zipNames(order).map(({ name }) => name);
    expect(names[0]).to.equal('009 Waltz - Song a.mp3');
    expect(names.length).to.equal(2);
    expect([...names].sort()).to.deep.equal(names);
    expect(orderText(order, zipNames(order))).to.contain(
      'Heat 9, Waltz: "Song a" (009 Waltz - Song a.mp3)',
    );
  });

  it('puts the place before names that would not sort', () => {
    const stage = stageWithSongs();
    schedule(stage, '99', 1);
    const names = zipNames(runningOrder(stage.rows)).map(({ name }) => name);
    expect(names[0]).to.equal('0001 099 Waltz - Song a.mp3');
    expect([...names].sort()).to.deep.equal(names);
  });
});
