import { expect } from 'chai';
import { parse } from 'yaml';
import { withoutValue, withValue } from '../../../../src/runtime/machine/change/edit-yaml.ts';

const commented = `# the hall's machine
server:
    # behind Apache
    trust_proxy: false   # since May

    hostname: hall.example # as printed

# no clip on idle showcases
applications: { pools: { timeout: 5m } }
`;

describe('a value set in a text of settings', () => {
  it('changes its own characters alone: comments, order, blank lines and indents stay', () => {
    expect(withValue(commented, ['server', 'trust_proxy'], true)).to.equal(
      commented.replace('false', 'true'),
    );
    expect(withValue(commented, ['server', 'hostname'], 'other.example')).to.equal(
      commented.replace('hall.example #', 'other.example #'),
    );
  });

  it('that is new stands behind the others of its section, as far in as they are', () => {
    expect(withValue(commented, ['server', 'listen'], 3001)).to.equal(
      commented.replace('# as printed\n', '# as printed\n    listen: 3001\n'),
    );
    expect(withValue(commented, ['auth', 'realm'], 'Hall')).to.equal(
      `${commented}auth:\n  realm: Hall\n`,
    );
  });

  it('into braces keeps every comment', () => {
    const after = withValue(commented, ['applications', 'startup_timeout'], '9s');
    expect(parse(after)).to.have.nested.property('applications.startup_timeout', '9s');
    expect(after.match(/#.*/g)).to.deep.equal(commented.match(/#.*/g));
  });

  for (const [what, text] of Object.entries({
    'an empty file': '',
    'comments alone': '# nothing set\n',
    'a section without a value': 'server:\n',
    'a key without a value': 'server:\n  trust_proxy:\n',
    'a text without its last line end': 'server:\n  hostname: x',
    'lines that end as on Windows': 'server:\r\n  hostname: x # y\r\n',
    'a list at the end': 'routes:\n  redirects:\n    - { from: ^/a$, to: /b }\n\n# end\n',
    'a text of several lines': 'server:\n  hostname: >\n    long\n    name\n# end\n',
  }))
    it(`is in ${what} as everywhere`, () => {
      const after = withValue(text, ['server', 'trust_proxy'], true);
      expect(parse(after).server.trust_proxy).to.equal(true);
      expect(after.match(/#.*/g)).to.deep.equal(text.match(/#.*/g));
      const again = withoutValue(after, ['server', 'trust_proxy']);
      expect(parse(again)?.server?.trust_proxy).to.equal(undefined);
      expect(again.match(/#.*/g)).to.deep.equal(text.match(/#.*/g));
    });
});

describe('a value taken out of a text of settings', () => {
  it('takes its line with it and nothing else', () => {
    expect(withoutValue(commented, ['server', 'hostname'])).to.equal(
      commented.replace('    hostname: hall.example # as printed\n', ''),
    );
  });

  it('takes a section with it that has nothing more in it', () => {
    const set = withValue('# mine\n', ['server', 'static', 'public_dir'], 'files');
    expect(withoutValue(set, ['server', 'static', 'public_dir'])).to.equal('# mine\n');
  });

  it('leaves a section that has a comment in it', () => {
    const text = 'server:\n  # behind Apache\n  trust_proxy: true\n';
    expect(withoutValue(text, ['server', 'trust_proxy'])).to.equal('server:\n  # behind Apache\n');
  });
});
