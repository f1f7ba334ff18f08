import { expect } from 'chai';
import { acceptsCommand } from '../../../src/domain/commands.ts';
import { parseCommand } from '../../../src/domain/decide.ts';
import { command, event, given } from '../../support/given.ts';

const terms = {
  path: '2026/spring/',
  title: 'Spring Ball',
  timeZone: 'America/New_York',
  locale: 'en-US',
  start: '2026-05-02',
  end: '2026-05-03',
};
const create = (more: object = {}) => command('CreateShowcase', { ...terms, ...more });
const key = '2026-spring';
const archive = command('ArchiveShowcase', { key });
const restore = command('RestoreShowcase', { key });

describe('a showcase in the index', () => {
  it('is created under the key its path gives', () => {
    given()
      .when(create())
      .then(event('ShowcaseCreated', `listing/${key}`, { key, ...terms }));
    given()
      .when(create({ path: '2026/raleigh/spring/' }))
      .then(
        event('ShowcaseCreated', 'listing/2026-raleigh-spring', {
          ...{ key: '2026-raleigh-spring', ...terms, path: '2026/raleigh/spring/' },
        }),
      );
  });

  it('is there already when created again under the same title', () => {
    given(create()).when(create()).thenNothing();
  });

  it('has a path and a key of its own', () => {
    given(create())
      .when(create({ title: 'Other Ball' }))
      .thenRefused('PathTaken', 'The path 2026/spring/ is taken: choose another one.');
    given(create({ path: '2026/a-b/' }))
      .when(create({ path: '2026/a/b/' }))
      .thenRefused('PathTaken');
  });

  it('has no path whose words mean something else', () => {
    for (const path of ['2026/admin/', '2026/boston/judge/', '2026/sign-in/']) {
      given().when(create({ path })).thenRefused('PathReserved');
    }
  });

  it('has a path of a year and one or two words', () => {
    for (const path of ['boston/', '2026/', '2026/a/b/c/', '2026/Boston/', '/2026/a/', '2026/a']) {
      expect(parseCommand('CreateShowcase', { ...terms, path })).to.have.property('fields');
    }
  });

  it('has dates in order and a time zone that exists', () => {
    given()
      .when(create({ end: '2026-05-01' }))
      .thenRefused('DatesReversed');
    given()
      .when(create({ timeZone: 'Mars/Olympus' }))
      .thenRefused('UnknownTimeZone');
  });

  it('is archived and restored', () => {
    given(create())
      .when(archive)
      .then(event('ShowcaseArchived', `listing/${key}`, { key }));
    given(create(), archive).when(archive).thenNothing();
    given(create(), archive)
      .when(restore)
      .then(event('ShowcaseRestored', `listing/${key}`, { key }));
    given(create()).when(restore).thenNothing();
    given().when(archive).thenRefused('NotFound');
    given().when(restore).thenRefused('NotFound');
  });

  it('is a matter of the index; what happens in a showcase is not', () => {
    expect(acceptsCommand('index', 'CreateShowcase')).to.equal(true);
    expect(acceptsCommand(key, 'CreateShowcase')).to.equal(false);
    expect(acceptsCommand('index', 'RecordMark')).to.equal(false);
    expect(acceptsCommand(key, 'RecordMark')).to.equal(true);
    expect(acceptsCommand(key, 'toString')).to.equal(false);
  });
});
