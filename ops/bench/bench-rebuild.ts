import path from 'node:path';
import { createTableSql, putSql } from '../../src/adapters/sqlite/rows/row-sql.ts';
import type { DomainFact } from '../../src/domain/events.ts';
import { toCell } from '../../src/projections/rows/cells.ts';
import { projectionsOf, tablesOf } from '../../src/projections/catalogue.ts';
import { createMemoryRows } from '../../src/projections/memory-rows.ts';
import { projectBatch } from '../../src/projections/project-batch.ts';
import { rebuild } from '../../src/runtime/rebuild.ts';
import { readFacts } from '../../src/runtime/tenant/read-facts.ts';
import type { OpenTenant } from '../../src/runtime/tenant/tenant.ts';
import { accept, everyMark, letterHeats, openForTest } from '../../test/support/open-showcase.ts';
import { bareRows, type BareRow } from './bare.ts';
import { inFolder, perSecond, type Figure } from './measure.ts';

const couples = 10;
const heats = 400;

/** All projections of a log into a new file, beside a bare loop writing the very same rows. */
export async function benchRebuild(): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const tenant = await openForTest(path.join(folder, 'data'));
    for (const command of [letterHeats(heats, couples), everyMark(couples, heats)]) {
      await accept(tenant, ...command);
    }
    const events = tenant.head.revision + 1;
    const rows = await writtenRows(tenant);
    const write = bareRows(path.join(folder, 'bare.db'), tablesOf('test').map(sqlOf));
    const peer = await perSecond(events, () => {
      write(rows);
    });
    const ours = await perSecond(events, async () => {
      await rebuild({ log: tenant, file: path.join(folder, 'rebuilt.db') });
    });
    await tenant.close();
    const peerIs = `bare loop writing the same ${String(rows.length)} rows`;
    return [{ what: 'rebuild', ours, peer, peerIs, unit: 'events a second', floor: 0.5 }];
  });
}

function sqlOf(table: ReturnType<typeof tablesOf>[number]): Parameters<typeof bareRows>[1][number] {
  return { name: table.name, create: createTableSql(table), put: putSql(table) };
}

async function writtenRows(tenant: OpenTenant): Promise<BareRow[]> {
  const written: BareRow[] = [];
  const memory = createMemoryRows(tablesOf('test'));
  const noting: Parameters<typeof projectBatch>[2] = {
    ...memory,
    apply: (changes) => {
      memory.apply(changes);
      for (const { table, row } of changes) {
        const columns = Object.entries(table.columns);
        const cells = columns.map(([column, type]) => toCell(type, row?.[column] ?? null));
        if (row) written.push({ table: table.name, columns: columns.map(([name]) => name), cells });
      }
    },
  };
  const facts: DomainFact[] = [];
  for await (const fact of readFacts(tenant)) facts.push(fact);
  projectBatch(projectionsOf('test'), facts, noting);
  return written;
}
