import { expect } from 'chai';
import { nameLines, printList, printOne } from '../../../src/adapters/cli/output.ts';
import { recordingTerminal } from '../../support/command-line.ts';

interface Row {
  readonly key: string;
  readonly count: number | null;
}

const columns = [
  { title: 'KEY', value: ({ key }: Row) => key },
  { title: 'COUNT', value: ({ count }: Row) => count },
];
const rows: Row[] = [
  { key: 'a', count: 1 },
  { key: 'much-longer', count: null },
];
const list = { rows, columns, empty: 'Nothing here.' };

describe('a list', () => {
  it('is one JSON object per line with --json', async () => {
    const { terminal, out } = recordingTerminal();
    await printList(terminal, { ...list, json: true });
    expect(out.map((line) => JSON.parse(line))).to.deep.equal(rows);
  });

  it('is a table with aligned columns otherwise', async () => {
    const { terminal, out } = recordingTerminal();
    await printList(terminal, { ...list, json: false });
    expect(out).to.deep.equal(['KEY          COUNT', 'a            1', 'much-longer  -']);
  });

  it('has a bold heading on a terminal that shows colours, and never else', async () => {
    const { terminal, out } = recordingTerminal({ colour: true });
    await printList(terminal, { ...list, json: false });
    expect(out[0]).to.equal('\u001b[1mKEY          COUNT\u001b[22m');
  });

  it('is cut at the width of a terminal', async () => {
    const { terminal, out } = recordingTerminal({ width: 8 });
    await printList(terminal, { ...list, json: false });
    expect(out[2]).to.equal('much-lo…');
  });

  it('says on standard error that it is empty, and nothing on standard output', async () => {
    const { terminal, out, talk } = recordingTerminal();
    await printList(terminal, { ...list, rows: [], json: false });
    expect({ out, talk }).to.deep.equal({ out: [], talk: ['Nothing here.'] });
  });

  it('keeps control characters of data away from the terminal', async () => {
    const { terminal, out } = recordingTerminal();
    await printList(terminal, { ...list, rows: [{ key: 'a\u001b[2J', count: 1 }], json: false });
    expect(out[1]).to.equal('a [2J  1');
  });

  it('stays aligned over lots that are longer than one', async () => {
    const { terminal, out } = recordingTerminal();
    const many = Array.from({ length: 1200 }, (_, count) => ({ key: 'k', count }));
    await printList(terminal, { ...list, rows: many, json: false });
    expect([out.length, out.at(-1)]).to.deep.equal([1201, 'k    1199']);
  });
});

describe('a single answer', () => {
  it('is one object with --json, and lines otherwise', () => {
    const { terminal, out } = recordingTerminal();
    const answer = { value: { a: 1 }, lines: nameLines({ a: 1, long: 'x', none: undefined }) };
    printOne(terminal, { ...answer, json: true });
    printOne(terminal, { ...answer, json: false });
    expect(out).to.deep.equal(['{"a":1}', 'a     1', 'long  x']);
  });
});
