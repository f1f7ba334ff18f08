import { expect } from 'chai';
import { parseNavigator } from '../../../src/runtime/navigator/parse-navigator.ts';
import { routeOf } from '../../../src/runtime/serve/routes.ts';
import type { Route } from '../../../src/runtime/serve/routes.ts';

const text = `
server: { root_path: /showcase }
routes:
  redirects:
    - { from: '^/old/(.*)$', to: '/showcase/$1' }
applications:
  tenants:
    - { path: /showcase/, var: { database: index } }
    - { path: /showcase/2026/boston/, var: { database: 2026-boston } }
    - { path: /showcase/2026/raleigh/spring/, var: { database: 2026-raleigh-spring } }
`;

const routed = (url: string, more = ''): Route => {
  const parsed = parseNavigator(text + more);
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors));
  return routeOf(url, parsed.config);
};
const keyOf = (url: string): string => {
  const route = routed(url);
  return route.kind === 'tenant' ? route.tenant.key : route.kind;
};

describe('the route of a path', () => {
  for (const [url, key] of [
    ['/showcase/', 'index'],
    ['/showcase/2026/', 'index'],
    ['/showcase/admin/users?x=1', 'index'],
    ['/showcase/2026/boston/', '2026-boston'],
    ['/showcase/2026/boston/judge/heat/42', '2026-boston'],
    ['/showcase/2026/raleigh/spring/hall', '2026-raleigh-spring'],
    ['/showcase/2026/raleigh/', 'index'],
    ['/showcase/2026/nowhere/hall', 'unknown showcase'],
    ['/showcase/2026/bostonia/', 'unknown showcase'],
    ['/showcase/2025/boston/', 'unknown showcase'],
    ['/elsewhere', 'nothing'],
    ['/_control/stop', 'nothing'],
    ['/up', 'health'],
    ['/up/', 'nothing'],
    ['/metrics', 'metrics'],
    ['/favicon.ico', 'favicon'],
  ] as const)
    it(`of ${url} is ${key}`, () => {
      expect(keyOf(url)).to.equal(key);
    });

  for (const [url, to] of [
    ['/', '/showcase/'],
    ['/showcase', '/showcase/'],
    ['/showcase/2026/boston', '/showcase/2026/boston/'],
    ['/showcase/2026/boston?as-of=7', '/showcase/2026/boston/?as-of=7'],
    ['/old/2026/?page=2', '/showcase/2026/?page=2'],
  ] as const)
    it(`of ${url} leads to ${to}`, () => {
      expect(routed(url)).to.deep.equal({ kind: 'redirect', to });
    });

  for (const url of [
    '/showcase/../up',
    '/showcase/%2e%2e/up',
    '/showcase/%2E./x',
    '/showcase/..%2fx',
    '/showcase/x%00',
    '/showcase\\x',
    '/showcase/%5cx',
    '/showcase/%zz',
    '//elsewhere.example/..',
    'http://elsewhere.example/',
    '*',
  ])
    it(`of ${url} is none`, () => {
      expect(routed(url).kind).to.equal('unreadable');
    });

  it('of a file is the file, then the tenant', () => {
    const route = routed('/showcase/2026/boston/poster.pdf');
    expect(route).to.include({ kind: 'file', name: '2026/boston/poster.pdf' });
    expect(route).to.have.nested.property('rest.tenant.key', '2026-boston');
  });

  it("of one of the program's own files is that file or nothing", () => {
    expect(routed('/showcase/assets/judge-ABCD1234.js')).to.deep.equal({
      kind: 'file',
      name: 'assets/judge-ABCD1234.js',
      rest: { kind: 'nothing' },
    });
  });

  it('in maintenance is the page that says so, for everything but files and probes', () => {
    const more = 'maintenance: { enabled: true }\n';
    expect(routed('/showcase/2026/boston/hall', more).kind).to.equal('maintenance');
    expect(routed('/up', more).kind).to.equal('health');
    expect(routed('/showcase/assets/a.js', more).kind).to.equal('file');
  });
});
