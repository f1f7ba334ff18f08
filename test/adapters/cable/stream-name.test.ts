import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { openRights } from '../../../src/adapters/cable/protocol/control.ts';
import {
  signStreamName,
  streamNameExpiry,
  verifyStreamName,
} from '../../../src/adapters/cable/stream-name.ts';

const secret = Buffer.alloc(32, 7);
const hall = { tenant: '2026-boston', stream: 'hall', expires: 2000 };

describe('signed stream names', () => {
  it('a name says again what was signed', () => {
    expect(verifyStreamName(secret, signStreamName(secret, hall), 1000)).to.deep.equal(hall);
  });

  it('a name is strict base64, two hyphens and a hex signature, as Turbo expects', () => {
    expect(signStreamName(secret, hall)).to.match(/^[A-Za-z0-9+/]+={0,2}--[0-9a-f]{64}$/);
  });

  it('a name altered in any character opens nothing', () => {
    const signed = signStreamName(secret, hall);
    for (let at = 0; at < signed.length; at += 1) {
      const other = signed[at] === 'a' ? 'b' : 'a';
      const altered = signed.slice(0, at) + other + signed.slice(at + 1);
      expect(verifyStreamName(secret, altered, 1000), `character ${at}`).to.equal(null);
    }
  });

  it('what was never a name opens nothing', () => {
    for (const text of ['', '--', 'hall', `${'a'.repeat(64)}`, `--${'0'.repeat(64)}`])
      expect(verifyStreamName(secret, text, 1000), text).to.equal(null);
  });

  it('a name that was handed to a user opens it with the rights of then alone', () => {
    const holder = { user: 'ben', rights: 'r1' };
    const name = verifyStreamName(secret, signStreamName(secret, { ...hall, holder }), 1000);
    expect(name).to.deep.equal({ ...hall, holder });
    const heard: boolean[] = [];
    const rights = openRights((isCurrent) => heard.push(isCurrent(holder)));
    expect(rights.opened(name), 'nothing was told yet').to.equal(null);
    rights.tell(new Map([['ben', 'r1']]));
    expect(rights.opened(name)).to.equal(name);
    rights.tell(new Map([['ben', 'r2']]));
    expect(rights.opened(name)).to.equal(null);
    expect(rights.opened(hall), 'a name for everybody').to.equal(hall);
    expect(heard).to.deep.equal([true, false]);
  });

  it('a name ends at its expiry', () => {
    const signed = signStreamName(secret, hall);
    expect(verifyStreamName(secret, signed, 1999.9)).to.deep.equal(hall);
    expect(verifyStreamName(secret, signed, 2000)).to.equal(null);
  });

  it('another secret signs other names, and the secret itself signs none', () => {
    const signed = signStreamName(secret, hall);
    expect(verifyStreamName(Buffer.alloc(32, 8), signed, 1000)).to.equal(null);
    const [name = ''] = signed.split('--');
    const withSecret = createHmac('sha256', secret).update(name).digest('hex');
    expect(verifyStreamName(secret, `${name}--${withSecret}`, 1000)).to.equal(null);
  });

  it('names handed out on one day are equal and hold for at least another day', () => {
    const day = 86_400;
    expect(streamNameExpiry(10 * day)).to.equal(streamNameExpiry(11 * day - 1));
    expect(streamNameExpiry(11 * day - 1)).to.equal(12 * day);
  });
});
