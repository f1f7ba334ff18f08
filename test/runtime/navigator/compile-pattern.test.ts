import { expect } from 'chai';
import { compilePattern, replaceMatches } from '../../../src/runtime/navigator/compile-pattern.ts';

describe('patterns of navigator.yml', () => {
  for (const source of ['^/$', '', '^/x/(?:a|b)(/.*)?$', '^/\\p{L}+$', '(?P<year>\\d+)', '(?i)^/a'])
    it(`${JSON.stringify(source)} is one`, () => {
      expect(compilePattern(source)).to.have.property('pattern');
    });

  for (const source of ['[', '(', '[[', '(?', '*x', '[z-a]'])
    it(`${source} is none`, () => {
      expect(compilePattern(source)).to.have.property('problem');
    });

  for (const source of ['(?=x)', 'a(?!b)', '(?<=a)b', '(?<!a)b'])
    it(`${source} is refused: it looks around`, () => {
      expect(compilePattern(source)).to.deep.equal({ problem: 'look-around is not supported' });
    });

  for (const source of ['(a)\\1', '(?<n>a)\\k<n>'])
    it(`${source} is refused: it refers back`, () => {
      const problem = 'back-references are not supported';
      expect(compilePattern(source)).to.deep.equal({ problem });
    });

  it('an escaped backslash before a digit refers to nothing', () => {
    expect(compilePattern('a\\\\1')).to.have.property('pattern');
  });

  for (const source of ['(a+)+$', '(a|a)*$', `${'a*'.repeat(20)}$`, '^(a+)+b$'])
    it(`${source} comes to an end on a long text that does not match`, () => {
      const compiled = compilePattern(source);
      expect(compiled).to.have.property('pattern');
      // Backtracking would need longer than anybody waits: the test would not end.
      const matches = 'pattern' in compiled && compiled.pattern.test(`${'a'.repeat(1000)}!`);
      expect(matches).to.be.a('boolean');
    });
});

describe('a replacement', () => {
  const replaced = (source: string, text: string, template: string): string => {
    const compiled = compilePattern(source);
    return 'pattern' in compiled ? replaceMatches(compiled.pattern, text, template) : 'no pattern';
  };

  it('puts groups by number and by name', () => {
    expect(replaced('^/user/(\\d+)/(.*)$', '/user/7/x', '/$2?id=${1}')).to.equal('/x?id=7');
    expect(replaced('^/(?P<year>\\d+)$', '/2026', '/y/$year/$$')).to.equal('/y/2026/$');
  });

  it('reads $1_x as the group 1_x, which is empty', () => {
    expect(replaced('^/(a)$', '/a', '/$1_x/${1}_x')).to.equal('//a_x');
  });

  it('replaces every match', () => {
    expect(replaced('a', 'banana', 'o')).to.equal('bonono');
  });
});
