import { expect } from 'chai';
import type { Terminal } from '../../../src/adapters/cli/terminal.ts';
import { createProgress } from '../../../src/adapters/cli/progress.ts';
import { recordingTerminal } from '../../support/command-line.ts';

function said(facts: Partial<Terminal>, json: boolean): string[] {
  const { terminal, talk } = recordingTerminal(facts);
  let clock = 0;
  const now = (): number => clock;
  const progress = createProgress({ terminal, json, label: 'building', unit: 'events', now });
  progress.update(100, 400);
  clock = 1000;
  progress.update(200, 400);
  clock = 1001;
  progress.update(201, 400);
  clock = 3000;
  progress.update(400, 400);
  progress.finish();
  return talk;
}

describe('progress', () => {
  it('is a bar on a terminal, with speed and what remains', () => {
    const talk = said({ talksToPerson: true }, false);
    expect(talk[1]).to.equal(
      '\rbuilding [############............] 200/400 events, 100/s, 2 s left',
    );
  });

  it('says nothing after the end of the bar', () => {
    expect(said({ talksToPerson: true }, false).at(-1)).to.equal('\r');
  });

  it('is JSON Lines for a program, and does not repeat itself within a moment', () => {
    const lines = said({}, true).map((line) => JSON.parse(line).progress);
    expect(lines.map(({ done }) => done)).to.deep.equal([100, 200, 400]);
    expect(lines[1]).to.deep.equal({ done: 200, total: 400, perSecond: 100, secondsLeft: 2 });
  });

  it('is silent where nobody watches', () => {
    expect(said({}, false)).to.deep.equal([]);
  });
});
