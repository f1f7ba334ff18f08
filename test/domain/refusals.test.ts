import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { trusted } from '../../src/domain/identity.ts';
import { refusalCodes, refuse, type RefusalCode } from '../../src/domain/refusal.ts';
import { given } from '../support/given.ts';
import { givenByPages, refusalExample } from '../support/refusal-examples.ts';

const codes = trusted<RefusalCode[]>(refusalCodes);
const fixture = new URL('../fixtures/refusal-sentences.json', import.meta.url);
const sentences = trusted<Record<string, string>>(JSON.parse(readFileSync(fixture, 'utf8')));

/** Answers each fact with a word that no sentence has: what comes out shows every placeholder. */
const marked = new Proxy<Record<string, string>>({}, { get: () => '\u0000' });

describe('a refusal', () => {
  for (const code of codes.filter((each) => !givenByPages.includes(each))) {
    it(`${code} is given by a decision, with its sentence`, () => {
      const example = refusalExample(code);
      if (!example) throw new Error(`no example leads to ${code}`);
      const { before, command, by } = example;
      given(...before)
        .when(command, by)
        .thenRefused(code, sentences[code]);
    });
  }

  it('has its sentence written down once here and once in the program', () => {
    const decided = codes.filter((code) => !givenByPages.includes(code));
    expect(Object.keys(sentences)).to.deep.equal(decided);
  });

  it('fills in every fact: each differs from the name of its place', () => {
    for (const [code, sentence] of Object.entries(sentences)) {
      const parts = refuse(trusted(code), marked).sentence.split('\u0000').map(escaped);
      const facts = new RegExp(`^${parts.join('(.+)')}$`).exec(sentence)?.slice(1);
      const names = new RegExp(`^${parts.join('(\\w+)')}$`).exec(refuse(trusted(code)).sentence);
      expect(facts, `${code}: ${sentence}`).to.be.an('array');
      const unfilled = facts?.filter((fact, index) => fact === names?.[index + 1]);
      expect(unfilled, code).to.deep.equal([]);
    }
  });

  it('names nothing by an id or a code, but as people call it', () => {
    for (const [code, sentence] of Object.entries(sentences)) {
      const example = refusalExample(trusted(code));
      const steps = example ? [...example.before, example.command] : [];
      const ids = new Set(steps.flatMap(({ data }) => idsIn(data)));
      const named = sentence.split(/[^\w.-]+/).filter((word) => ids.has(word.replace(/\.$/, '')));
      expect(named, `${code}: ${sentence}`).to.deep.equal([]);
      expect(sentence, code).not.to.match(/[a-z][A-Z]|[a-z]\d{4,}/);
    }
  });

  it('is a sentence with a full stop that says what to do', () => {
    for (const code of codes) {
      const { sentence } = refuse(code);
      expect(sentence, code).to.match(/^[A-Z0-9a-z].*\.$/);
      expect(sentence, code).to.match(/[:,.] \w+.*\.$/);
      expect(sentence, code).not.to.match(/[{}]/);
    }
  });
});

const idNames = ['judge', 'couple', 'person', 'heat', 'contest', 'entry', 'sheet', 'studio'];

function idsIn(data: unknown): string[] {
  const pairs = Object.entries(trusted<Record<string, unknown>>(data));
  return pairs.flatMap(([name, value]) =>
    idNames.includes(name) && typeof value === 'string' ? [value] : [],
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
