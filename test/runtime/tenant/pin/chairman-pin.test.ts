import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import type { ChairmanPin } from '../../../../src/adapters/http/chairman/pin-port.ts';
import { openChairmanPin } from '../../../../src/runtime/tenant/pin/chairman-pin.ts';
import type { OpenTenant } from '../../../../src/runtime/tenant/tenant.ts';
import { collect } from '../../../support/collect.ts';
import { accept, letterHeats, openForTest } from '../../../support/open-showcase.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const by = { device: 'tablet-1', judge: 'a' };
const first = '01900000-0000-7000-8000-00000000000a';
const second = '01900000-0000-7000-8000-00000000000b';

describe('the chairman’s PIN', () => {
  const folder = temporaryFolder();
  let root: string;
  let tenant: OpenTenant;
  let pin: ChairmanPin;

  beforeEach(async () => {
    root = folder('data');
    tenant = await openForTest(root);
    await accept(tenant, ...letterHeats(1, 1));
    pin = openChairmanPin(tenant);
  });
  afterEach(() => tenant.close());

  async function set(value: string, commandId: string): Promise<void> {
    await pin.keep(value, commandId);
    await accept(tenant, { type: 'SetChairmanPin', data: {}, commandId });
    pin.tidy();
  }

  it('is none until one is set, and counts from then on', async () => {
    expect(await pin.attempt('739155', by)).to.deep.equal({ is: 'none' });
    await set('739155', first);
    expect(await pin.attempt('739154', by)).to.deep.equal({ is: 'wrong', left: 4 });
    expect(await pin.attempt('739155', by)).to.deep.equal({ is: 'right' });
  });

  it('counts only once its command was accepted', async () => {
    await set('739155', first);
    await pin.keep('123456', second);
    expect(await pin.attempt('123456', by)).to.include({ is: 'wrong' });
    expect(await pin.attempt('739155', by)).to.deep.equal({ is: 'right' });
  });

  it('makes an older one worthless, and outlives the process', async () => {
    await set('739155', first);
    await set('8642', second);
    await tenant.close();
    tenant = await openForTest(root);
    pin = openChairmanPin(tenant);
    expect(await pin.attempt('739155', by)).to.include({ is: 'wrong' });
    expect(await pin.attempt('8642', by)).to.deep.equal({ is: 'right' });
    expect(tenant.vault.pins.of(first)).to.equal(undefined);
  });

  it('is worthless once it is removed', async () => {
    await set('739155', first);
    await accept(tenant, { type: 'RemoveChairmanPin', data: {} });
    expect(await pin.attempt('739155', by)).to.deep.equal({ is: 'none' });
  });

  it('holds a device after five wrong tries, even at once, and the right one too', async () => {
    await set('739155', first);
    const wrong = Array.from({ length: 8 }, () => pin.attempt('0000', by));
    const answers = await Promise.all(wrong);
    expect(answers.filter(({ is }) => is === 'wrong')).to.have.length(5);
    expect(await pin.attempt('739155', by)).to.include({ is: 'held' });
    expect(await pin.attempt('739155', { ...by, device: 'tablet-2' })).to.include({ is: 'right' });
  });

  it('stands in no event and in no file as it was typed', async () => {
    await set('73915582', first);
    await pin.attempt('73915581', by);
    const events = await collect(tenant.store.read(tenant.stream));
    const types = events.map(({ type, data }) => [type, data]);
    expect(types).to.deep.include(['ChairmanPinSet', '{}']);
    await tenant.close();
    for (const file of ['events.db', 'vault.db'])
      for (const typed of ['73915582', '73915581']) {
        const bytes = readFileSync(path.join(root, 'tenants', 'test', file));
        expect(bytes.includes(typed), `${typed} in ${file}`).to.equal(false);
      }
    tenant = await openForTest(root);
  });
});
