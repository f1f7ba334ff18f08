import { opened, panel } from '../../support/cast.ts';
import { command, event, given } from '../../support/given.ts';

const terms = {
  key: '2026-spring',
  title: 'Spring Ball',
  timeZone: 'America/New_York',
  locale: 'en-US',
  start: '2026-05-02',
  end: '2026-05-03',
};
const close = command('CloseShowcase', {});
const reopen = command('ReopenShowcase', { reason: 'one heat was forgotten' });
const show = command('AdoptRules', { showProvisional: true });
const hide = command('AdoptRules', { showProvisional: false });

describe('a showcase', () => {
  it('is opened once', () => {
    given()
      .when(opened)
      .then(event('ShowcaseOpened', 'showcase', terms));
    given(opened).when(opened).thenNothing();
  });

  it('does not end before it starts', () => {
    given()
      .when(command('OpenShowcase', { ...terms, end: '2026-05-01' }))
      .thenRefused('DatesReversed');
    given()
      .when(command('OpenShowcase', { ...terms, end: terms.start }))
      .then(event('ShowcaseOpened', 'showcase', { ...terms, end: terms.start }));
  });

  it('stands in a time zone that exists', () => {
    given()
      .when(command('OpenShowcase', { ...terms, timeZone: 'Mars/Olympus' }))
      .thenRefused('UnknownTimeZone');
  });

  it('adopts the rule on provisional results, and takes it back', () => {
    given(opened)
      .when(show)
      .then(event('RulesAdopted', 'showcase', { showProvisional: true }));
    given(opened, show)
      .when(hide)
      .then(event('RulesAdopted', 'showcase', { showProvisional: false }));
    given(opened).when(hide).thenNothing();
    given(opened, show).when(show).thenNothing();
  });

  it('adopts no rules before it is opened or once it is closed', () => {
    given().when(show).thenRefused('ShowcaseNotOpen');
    given(opened, close).when(show).thenRefused('ShowcaseClosed');
  });

  it('is closed and opened again', () => {
    given(opened)
      .when(close)
      .then(event('ShowcaseClosed', 'showcase', {}));
    given(opened, close).when(close).thenNothing();
    given(opened, close)
      .when(reopen)
      .then(event('ShowcaseReopened', 'showcase', { reason: 'one heat was forgotten' }));
    given(opened).when(reopen).thenNothing();
    given(opened, close, reopen)
      .when(show)
      .then(event('RulesAdopted', 'showcase', { showProvisional: true }));
  });

  it('is not closed or reopened before it was opened', () => {
    given().when(close).thenRefused('ShowcaseNotOpen');
    given().when(reopen).thenRefused('ShowcaseNotOpen');
  });

  it('goes on under another key once, open or closed, and not before it was opened', () => {
    const copy = { key: '2026-copy' };
    given().when(command('ContinueLog', copy)).thenRefused('ShowcaseNotOpen');
    for (const day of [[opened], [opened, close]])
      given(...day)
        .when(command('ContinueLog', copy))
        .then(event('LogContinued', 'showcase', copy));
    given(opened, command('ContinueLog', copy)).when(command('ContinueLog', copy)).thenNothing();
  });

  it('closed, takes no further judges', () => {
    given(opened, ...panel, close)
      .when(command('AppointJudge', { judge: 'judge-d', person: 'person-c', letter: 'D' }))
      .thenRefused('ShowcaseClosed');
  });
});
