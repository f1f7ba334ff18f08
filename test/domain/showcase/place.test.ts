import { expect } from 'chai';
import { isLocale, isTimeZone } from '../../../src/domain/showcase/place.ts';

describe('the place of a showcase', () => {
  it('has a time zone that times can be shown in', () => {
    expect(isTimeZone('America/New_York')).to.equal(true);
    expect(isTimeZone('Mars/Base')).to.equal(false);
  });

  it('has a locale that dates can be shown in', () => {
    expect(isLocale('de-DE')).to.equal(true);
    expect(isLocale('not_a_locale')).to.equal(false);
  });
});
