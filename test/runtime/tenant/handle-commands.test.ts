import { expect } from 'chai';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import express from 'express';
import { Pool } from 'undici';
import { postOperatorCommands } from '../../../src/adapters/http/post-commands.ts';
import { historyTable } from '../../../src/projections/history/history.ts';
import { dataFolder } from '../../../src/runtime/data-folder.ts';
import { readModelFile } from '../../../src/runtime/tenant/open-tenant.ts';
import { makePort } from '../../../src/runtime/tenant/make-port.ts';
import type { OpenTenant } from '../../../src/runtime/tenant/tenant.ts';
import { accept, asSent, everyMark, letterHeat, openForTest } from '../../support/open-showcase.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('handling commands', () => {
  const at = temporaryFolder();
  let tenant: OpenTenant | undefined;
  let transactions = 0;
  const open = async (): Promise<OpenTenant> => {
    tenant = await openForTest(at('data'), { onTransaction: () => (transactions += 1) });
    return tenant;
  };
  afterEach(async () => {
    await tenant?.close();
    tenant = undefined;
  });

  it('200 commands on 64 connections share fewer than 60 log transactions', async () => {
    const opened = await open();
    await accept(opened, ...letterHeat(40));
    const port = makePort({
      ...{ tenant: opened, base: '/showcase/test/', secret: Buffer.alloc(32) },
      ...{
        url: 'http://localhost',
        asset: (name: string) => name,
        report: () => undefined,
        mend: () => undefined,
      },
    });
    const app = express().post('/commands', express.json(), postOperatorCommands(port));
    const server = createServer(app).listen(at('test.sock'));
    await once(server, 'listening');
    const pool = new Pool('http://localhost', { socketPath: at('test.sock'), connections: 64 });
    transactions = 0;
    const answers = await Promise.all(
      everyMark(40).map(async (mark) => {
        const { body } = await pool.request({
          ...{ path: '/commands', method: 'POST', body: JSON.stringify(mark) },
          headers: { 'content-type': 'application/json' },
        });
        return JSON.stringify(await body.json());
      }),
    );
    await pool.close();
    server.close();
    expect(answers.filter((answer) => answer.includes('"accepted"'))).to.have.length(200);
    expect(transactions).to.be.below(60).and.above(0);
  });

  it('a command sent again is answered as duplicate with its first revisions', async () => {
    const opened = await open();
    await accept(opened, ...letterHeat(2));
    const [mark] = everyMark(1);
    const sent = asSent(mark ? [mark] : []);
    const [first] = await opened.submit(sent);
    const [second] = await opened.submit(sent);
    expect(second).to.deep.equal({ ...first, status: 'duplicate' });
  });

  it('a repeat within one request is answered as duplicate', async () => {
    const opened = await open();
    await accept(opened, ...letterHeat(2));
    const [mark] = everyMark(1);
    const outcomes = await opened.submit(asSent(mark ? [mark, mark] : []));
    expect(outcomes.map(({ status }) => status)).to.deep.equal(['accepted', 'duplicate']);
    expect(outcomes[0]?.revisions).to.deep.equal(outcomes[1]?.revisions);
  });

  it('one malformed command does not stop the others', async () => {
    const opened = await open();
    await accept(opened, ...letterHeat(2));
    const [mark] = everyMark(1);
    const bad = { command: { type: 5 }, origin: asOperator };
    const outcomes = await opened.submit([bad, ...asSent(mark ? [mark] : [])]);
    expect(outcomes.map(({ status }) => status)).to.deep.equal(['invalid', 'accepted']);
    expect(outcomes[0]?.sentence).to.match(/not well formed/);
  });

  it('a refusal rests on what the same batch recorded before it', async () => {
    const opened = await open();
    await accept(opened, ...letterHeat(1));
    const marks = everyMark(1).slice(0, 1);
    const card = { sheet: 'heat.1', judge: 'a' };
    const late = { ...card, entry: 'e1', dance: 0, mark: 'S' };
    const outcomes = await opened.submit(
      asSent([...marks, { type: 'SignScorecard', data: card }, { type: 'RecordMark', data: late }]),
    );
    expect(outcomes.map(({ code, status }) => code ?? status)).to.deep.equal([
      ...['accepted', 'accepted', 'ScorecardAlreadySigned'],
    ]);
  });

  it('a subject that moved on since the sender saw it is a conflict naming both', async () => {
    const opened = await open();
    await accept(opened, ...letterHeat(1));
    const [mark] = asSent(everyMark(1).slice(0, 1));
    const command = { ...Object(mark?.command), expectedRevision: 3 };
    const [outcome] = await opened.submit([{ command, origin: asOperator }]);
    expect(outcome).to.include({ status: 'conflict', code: 'RevisionDiffers' });
    expect(outcome?.sentence).to.match(/revision 3 .* now at \d+/);
  });

  it('a failed append accepts nothing and leaves state and rows as they were', async () => {
    const opened = await open();
    await accept(opened, ...letterHeat(1));
    const before = opened.head.revision;
    const store = { ...opened.store };
    const full = Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
    opened.store.append = () => Promise.reject(full);
    const marks = everyMark(1);
    const failure = await opened.submit(asSent(marks)).catch((error: unknown) => error);
    expect(failure).to.have.property('code', 'NothingAccepted');
    expect(failure)
      .to.have.property('message')
      .that.matches(/the disk is full: .*free space/);
    Object.assign(opened.store, store);
    expect(opened.head.revision).to.equal(before);
    expect(opened.readModel.count(historyTable)).to.equal(before + 1);
    await accept(opened, ...marks);
    expect(opened.head.revision).to.equal(before + 5);
  });

  it('a failing projection takes no accepted command back', async () => {
    const opened = await open();
    await accept(opened, ...letterHeat(1));
    opened.readModel.update = () => {
      throw new Error('rows are broken');
    };
    const outcomes = await opened.submit(asSent(everyMark(1)));
    expect(new Set(outcomes.map(({ status }) => status))).to.deep.equal(new Set(['accepted']));
    expect(opened.broken).to.equal('rows are broken');
  });

  it('a listener that fails takes no accepted command back, and holds up no other', async () => {
    const opened = await open();
    await accept(opened, ...letterHeat(1));
    const heard: number[] = [];
    opened.listeners.set('a', () => {
      throw new Error('no way to the screens');
    });
    opened.listeners.set('b', (facts) => void heard.push(facts.length));
    const outcomes = await opened.submit(asSent(everyMark(1)));
    expect(new Set(outcomes.map(({ status }) => status))).to.deep.equal(new Set(['accepted']));
    expect(heard).to.deep.equal([5]);
    const [alarm] = opened.asides.alarms();
    expect(alarm).to.include({ name: 'a', sentence: 'a: no way to the screens' });
    opened.listeners.delete('a');
  });

  it('what was accepted is there after closing and opening again', async () => {
    const first = await open();
    await accept(first, ...letterHeat(3), ...everyMark(3));
    const { revision, hash } = first.head;
    await first.close();
    const second = await open();
    expect(second.head).to.deep.equal({ revision, hash });
    expect(second.state.get('scorecard', 'heat.1/a')?.marks).to.have.property('e2/0', 'G');
    const again = await second.submit(asSent(letterHeat(3).slice(0, 1)));
    expect(again[0]?.revisions, 'already open: nothing new').to.deep.equal([]);
  });

  it('a read model that cannot be read is put aside and made anew from the log', async () => {
    const first = await open();
    await accept(first, ...letterHeat(1));
    const rows = first.readModel.count(historyTable);
    await first.close();
    const file = readModelFile(dataFolder(at('data')), 'test');
    writeFileSync(file, 'no database at all, and longer than its header would be '.repeat(40));
    const second = await open();
    expect(second.readModel.count(historyTable)).to.equal(rows);
    expect(existsSync(`${file}.damaged`)).to.equal(true);
  });

  it('a log that lost its tail is not opened as if nothing had happened', async () => {
    const first = await open();
    await accept(first, ...letterHeat(1));
    await first.close();
    tenant = undefined;
    const { default: Database } = await import('better-sqlite3');
    const db = new Database(at('data/tenants/test/events.db'));
    db.exec('DELETE FROM events WHERE revision > 3');
    db.close();
    const failure: unknown = await open().catch((error: unknown) => error);
    expect(String(failure)).to.match(/not the one its read model was made from/);
  });
});

const asOperator = { actor: { kind: 'operator' as const, id: 'test' }, device: 'test' };
