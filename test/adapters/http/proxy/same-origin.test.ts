import { expect } from 'chai';
import {
  crossOriginProblem,
  isForeignOrigin,
} from '../../../../src/adapters/http/proxy/same-origin.ts';

const hosts = ['192.0.2.7:3000', 'showcase.example'];
const allowed = (headers: Record<string, string>, method = 'POST'): boolean =>
  crossOriginProblem(method, headers, hosts) === undefined;

describe('a write', () => {
  it('of a page of this site is done, by either of its names', () => {
    expect(allowed({ origin: 'http://192.0.2.7:3000', cookie: 'a=1' })).to.be.true;
    expect(allowed({ origin: 'https://Showcase.example', cookie: 'a=1' })).to.be.true;
    expect(allowed({ referer: 'https://showcase.example:443/x/y', cookie: 'a=1' })).to.be.true;
  });

  it('of a page of another site, port or frame is refused, for all writing methods', () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'ODD'])
      expect(allowed({ origin: 'https://evil.example' }, method), method).to.be.false;
    expect(allowed({ origin: 'http://192.0.2.7:3001', cookie: 'a=1' })).to.be.false;
    expect(allowed({ origin: 'null', cookie: 'a=1' })).to.be.false;
    expect(allowed({ referer: 'https://evil.example/?showcase.example' })).to.be.false;
    expect(allowed({ referer: 'rubbish', cookie: 'a=1' })).to.be.false;
  });

  it('that the browser calls cross-site is refused whatever else it says', () => {
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://showcase.example' };
    expect(allowed(headers)).to.be.false;
  });

  it('of another site is refused with an access token too', () => {
    expect(allowed({ origin: 'https://evil.example', authorization: 'Bearer x' })).to.be.false;
  });

  it('of a program is done, with an access token or without cookies', () => {
    expect(allowed({ authorization: 'Bearer x', cookie: 'a=1' })).to.be.true;
    expect(allowed({})).to.be.true;
  });

  it('with cookies that does not say where it comes from is refused, in a sentence', () => {
    expect(crossOriginProblem('POST', { cookie: 'a=1' }, hosts)).to.match(/did not say which page/);
    expect(allowed({ cookie: 'a=1', 'sec-fetch-site': 'same-origin' })).to.be.true;
  });

  it('is what is meant: reading is open to all', () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      expect(allowed({ origin: 'https://evil.example', cookie: 'a=1' }, method)).to.be.true;
  });
});

describe('a WebSocket', () => {
  it('is opened by pages of this site and by programs only', () => {
    expect(isForeignOrigin({ origin: 'https://showcase.example' }, hosts)).to.be.false;
    expect(isForeignOrigin({}, hosts)).to.be.false;
    expect(isForeignOrigin({ origin: 'https://evil.example' }, hosts)).to.be.true;
  });
});
