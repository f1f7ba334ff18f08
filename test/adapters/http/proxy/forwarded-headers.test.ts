import { expect } from 'chai';
import { forwardedBy } from '../../../../src/adapters/http/proxy/forwarded-headers.ts';

describe('what proxies in front forward', () => {
  it('is a list, from the first proxy to the last, however its lines are cut', () => {
    const asked = forwardedBy({
      'x-forwarded-for': '192.0.2.60,198.51.100.7 ,, 203.0.113.9',
      'x-forwarded-proto': 'HTTPS, http',
      'x-forwarded-host': ['dance.example, dance.example', 'inner.example:8080'],
    });
    expect(asked).to.deep.equal({
      clients: ['192.0.2.60', '198.51.100.7', '203.0.113.9'],
      protocols: ['https', 'http'],
      hosts: ['dance.example', 'dance.example', 'inner.example:8080'],
    });
  });

  it('is nothing where nothing is said, or only commas', () => {
    const nothing = { clients: [], protocols: [], hosts: [] };
    expect(forwardedBy({})).to.deep.equal(nothing);
    const empty = { 'x-forwarded-host': ' , ', 'x-forwarded-proto': '', 'x-forwarded-for': ',' };
    expect(forwardedBy(empty)).to.deep.equal(nothing);
  });

  it('names the port apart, as some proxies do', () => {
    const { hosts } = forwardedBy({
      'x-forwarded-host': 'dance.example',
      'x-forwarded-port': '8443',
    });
    expect(hosts).to.deep.equal(['dance.example', 'dance.example:8443']);
  });

  it('is read in the form of RFC 7239 where the older names say nothing', () => {
    const forwarded =
      'for=192.0.2.60;proto=https;host="dance.example:8443", FOR="[2001:db8::17]:4711";by=10.0.0.1';
    expect(forwardedBy({ forwarded })).to.deep.equal({
      clients: ['192.0.2.60', '2001:db8::17'],
      protocols: ['https'],
      hosts: ['dance.example:8443'],
    });
    const both = forwardedBy({ forwarded, 'x-forwarded-host': 'older.example' });
    expect(both.hosts).to.deep.equal(['older.example']);
  });

  it('takes no protocol that is none of the web', () => {
    const { protocols } = forwardedBy({ 'x-forwarded-proto': 'wss, javascript, ws' });
    expect(protocols).to.deep.equal(['https', 'http']);
  });
});
