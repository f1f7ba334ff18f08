import { expect } from 'chai';
import { parse } from 'yaml';
import { generateNavigator } from '../../../src/runtime/navigator/generate-navigator.ts';
import type { NavigatorRows } from '../../../src/runtime/navigator/generate-navigator.ts';
import { parseNavigator } from '../../../src/runtime/navigator/parse-navigator.ts';

const boston = {
  key: '2026-boston',
  path: '2026/boston/',
  title: 'Boston: "Autumn" #1',
  timeZone: 'America/New_York',
  locale: 'en-US',
  start: '2026-11-20',
  end: '2026-11-22',
};
const raleigh = { ...boston, key: '2026-raleigh-spring', path: '2026/raleigh/spring/' };
const ada = {
  user: 'ada-invented',
  epoch: 1,
  grants: [
    { role: 'administrator', showcase: '*' },
    { role: 'chairman', showcase: '2026-boston' },
  ],
} as const;
const rows: NavigatorRows = {
  showcases: [raleigh, boston],
  users: [{ ...ada, grants: [...ada.grants] }],
};

describe('the generated navigator.yml', () => {
  const text = generateNavigator(rows);

  it('has the same bytes whatever the order of the rows', () => {
    const turned = {
      showcases: [boston, raleigh],
      users: [{ ...ada, grants: [...ada.grants].reverse() }],
    };
    expect(generateNavigator(turned)).to.equal(text);
  });

  it('is read back without an error or a warning', () => {
    const parsed = parseNavigator(text);
    expect(parsed).to.have.property('config');
    expect(parsed).to.have.deep.property('warnings', []);
  });

  it('routes the administration and every showcase', () => {
    const parsed = parseNavigator(text);
    const tenants = 'config' in parsed ? parsed.config.tenants : [];
    expect(tenants.map(({ key, path }) => [key, path])).to.deep.equal([
      ['index', '/showcase/'],
      ['2026-boston', '/showcase/2026/boston/'],
      ['2026-raleigh-spring', '/showcase/2026/raleigh/spring/'],
    ]);
  });

  it('carries showcases and users as they are, titles with colons and quotes too', () => {
    const parsed = parseNavigator(text);
    const config = 'config' in parsed ? parsed.config : undefined;
    expect(config?.showcases).to.deep.equal([boston, raleigh]);
    expect(config?.users.get('ada-invented')?.grants).to.have.deep.members([...ada.grants]);
  });

  it('keeps what only this program knows under one key of its own', () => {
    const sections = ['server', 'cable', 'auth', 'applications', 'floorcraft'];
    expect(Object.keys(parse(text))).to.deep.equal(sections);
  });

  it('of an empty administration routes the administration', () => {
    const parsed = parseNavigator(generateNavigator({ showcases: [], users: [] }));
    const tenants = 'config' in parsed ? parsed.config.tenants : [];
    expect(tenants.map(({ key }) => key)).to.deep.equal(['index']);
  });
});
