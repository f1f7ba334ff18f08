import { expect } from 'chai';
import { openSqliteEventStore } from '../../src/adapters/sqlite/event-store.ts';
import { dataFolder } from '../../src/runtime/data-folder.ts';
import { accept, openForTest } from '../support/open-showcase.ts';
import { startFloorcraft } from '../support/run-floorcraft.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const key = '2022-championships';
const source = 'test/fixtures/competition/real-events-open.json.gz';
const title = 'United States Dance Championships';

describe('a real competition of 3,000 contests is taken over', () => {
  const at = temporaryFolder();

  it('once, as an event for each couple, contest and entry that can be marked', async () => {
    const first = await takeOver();
    expect(first.code, first.talk).to.equal(0);
    const types = await countTypes();
    expect(types).to.include({ CoupleFormed: 869, ContestAdded: 3000, EntryRegistered: 11523 });

    const again = await takeOver();
    expect(again.code, again.talk).to.equal(0);
    expect(JSON.parse(again.out)).to.include({ accepted: 0 });
    expect(await countTypes()).to.deep.equal(types);

    const tenant = await openForTest(at('data'), { key });
    const sheet = 'heat.700';
    const entry = tenant.state.get('contest', '700-1')?.roster[0] ?? '';
    await accept(
      tenant,
      { type: 'CallHeat', data: { heat: '700' } },
      ...markOf(tenant.state.get('contest', '700-1')?.kind, { sheet, entry }),
      { type: 'ScratchEntry', data: { entry, reason: 'did not appear' } },
    );
    await tenant.close();
  });

  function markOf(kind: string | undefined, mark: object): { type: string; data: object }[] {
    const ranked = { sheet: '700-1.r1.d0', mark: 1 };
    const terms = kind === 'ranked' ? ranked : { mark: 'G' };
    return [{ type: 'RecordMark', data: { ...mark, judge: 'judge-a', dance: 0, ...terms } }];
  }

  async function takeOver(): Promise<{ code: number | null; out: string; talk: string }> {
    const line = ['tenant', 'import', source, '--event', title, '--as', '2022/championships/'];
    const floorcraft = startFloorcraft(at('data'), [...line, '--json']);
    const code = await floorcraft.ended;
    return { code, out: floorcraft.out(), talk: floorcraft.talk() };
  }

  async function countTypes(): Promise<Record<string, number>> {
    const store = openSqliteEventStore({
      file: dataFolder(at('data')).tenant(key).events,
      readonly: true,
    });
    const counts: Record<string, number> = {};
    for await (const { type } of store.read(`showcase-${key}`)) {
      counts[type] = (counts[type] ?? 0) + 1;
    }
    await store.close();
    return counts;
  }
});
