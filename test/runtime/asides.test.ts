import { expect } from 'chai';
import { openAsides, type Asides } from '../../src/runtime/asides.ts';
import { eventually } from '../support/eventually.ts';

describe('what is done beside the path of a mark', () => {
  let said: string[];
  let asides: Asides;
  beforeEach(() => {
    said = [];
    asides = openAsides({
      say: ({ sentence }, isOver) => void said.push(`${isOver ? 'over' : 'begins'} ${sentence}`),
      again: 5,
    });
  });
  afterEach(() => asides.close());

  const fail = (): never => {
    throw new Error('no space left');
  };

  it('fails alone: nothing is thrown, and an alarm stands until it succeeds', () => {
    asides.once('status file', fail);
    const [alarm] = asides.alarms();
    expect(alarm).to.include({ name: 'status file', sentence: 'status file: no space left' });
    expect(alarm?.since).to.match(/^\d{4}-.*Z$/);
    asides.once('status file', () => undefined);
    expect(asides.alarms()).to.deep.equal([]);
  });

  it('is said once, however often it fails, and once more when it works again', () => {
    for (let times = 0; times < 3; times += 1) asides.once('status file', fail);
    asides.once('status file', () => undefined);
    expect(said).to.deep.equal([
      'begins status file: no space left',
      'over status file: no space left',
    ]);
  });

  it('that is kept is done again until it succeeds, the newest of a name alone', async () => {
    const done: string[] = [];
    let isFull = true;
    const write = (text: string) => (): void => {
      if (isFull) fail();
      done.push(text);
    };
    asides.keep('routes', write('old'));
    asides.keep('routes', write('new'));
    asides.keep('other', () => void done.push('other'));
    expect(done).to.deep.equal(['other']);
    isFull = false;
    await eventually('it is done', () => done.length > 1);
    expect(done).to.deep.equal(['other', 'new']);
    expect(asides.alarms()).to.deep.equal([]);
  });

  it('is tried a last time at the end', () => {
    let times = 0;
    asides.keep('routes', () => {
      times += 1;
      fail();
    });
    asides.close();
    expect(times).to.equal(2);
  });

  it('that is done elsewhere is reported, with the newest reason', () => {
    asides.report('logs', '1 line is lost');
    asides.report('logs', '2 lines are lost');
    expect(asides.alarms().map(({ sentence }) => sentence)).to.deep.equal([
      'logs: 2 lines are lost',
    ]);
    asides.report('logs', undefined);
    expect(asides.alarms()).to.deep.equal([]);
    expect(said).to.have.length(2);
  });
});
