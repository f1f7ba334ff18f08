import { expect } from 'chai';
import { copyFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { openVault } from '../../../src/adapters/sqlite/vault.ts';
import { personal } from '../../../src/domain/personal.ts';
import { eventually } from '../../support/eventually.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const name = 'Ottoline Quickstep';

describe('the vault', () => {
  const path = temporaryFolder();

  it('opens what it sealed, also after it was closed', () => {
    const first = openVault(path('vault.db'));
    const sealed = first.seal('person-1', `${name} 🕺`);
    expect(first.open('person-1', sealed)).to.equal(`${name} 🕺`);
    first.close();
    const again = openVault(path('vault.db'));
    expect(again.open('person-1', sealed)).to.equal(`${name} 🕺`);
    again.close();
  });

  it('is whole soon after its last key: a copy of its file opens what it sealed', async () => {
    const vault = openVault(path('vault.db'));
    const sealed = vault.seal('ada', 'Ada Sample');
    let copies = 0;
    const opened = (): string | undefined => {
      const copy = path(`copy-${String((copies += 1))}.db`);
      copyFileSync(path('vault.db'), copy);
      const other = openVault(copy);
      const plain = other.open('ada', sealed);
      other.close();
      return plain;
    };
    await eventually('the copy to open it', () => opened() === 'Ada Sample');
    vault.close();
  });

  it('never seals the same text the same way', () => {
    const vault = openVault(path('vault.db'));
    expect(vault.seal('person-1', name)).not.to.equal(vault.seal('person-1', name));
    vault.close();
  });

  it('has a key on the disk before it gives out what was sealed with it', () => {
    const vault = openVault(path('vault.db'));
    const sealed = vault.seal('person-1', name);
    const other = openVault(path('vault.db'), { readonly: true });
    expect(other.open('person-1', sealed)).to.equal(name);
    other.close();
    vault.close();
  });

  it('does not open for one person what was sealed for another', () => {
    const vault = openVault(path('vault.db'));
    const sealed = vault.seal('person-1', name);
    vault.seal('person-2', 'Barnaby Foxtrot');
    expect(vault.open('person-2', sealed)).to.be.undefined;
    vault.close();
  });

  it('does not open bytes that were altered or cut', () => {
    const vault = openVault(path('vault.db'));
    const sealed = vault.seal('person-1', name);
    const bytes = Buffer.from(sealed, 'base64');
    bytes.writeUInt8(bytes.readUInt8(14) ^ 1, 14);
    expect(vault.open('person-1', bytes.toString('base64'))).to.be.undefined;
    expect(vault.open('person-1', sealed.slice(0, 8))).to.be.undefined;
    vault.close();
  });

  it('opens nothing of a person who was forgotten, now and later', () => {
    const vault = openVault(path('vault.db'));
    const sealed = vault.seal('person-1', name);
    vault.open('person-1', sealed);
    vault.forget('person-1');
    expect(vault.open('person-1', sealed)).to.be.undefined;
    expect(vault.forgotten('person-1')).to.be.true;
    vault.close();
    const again = openVault(path('vault.db'));
    expect(again.open('person-1', sealed)).to.be.undefined;
    again.close();
  });

  it('never makes a new key for a person who was forgotten, known before or not', () => {
    const vault = openVault(path('vault.db'));
    for (const person of ['person-1', 'person-2']) {
      if (person === 'person-1') vault.seal(person, name);
      vault.forget(person);
      expect(vault.open(person, vault.seal(person, name))).to.be.undefined;
      expect(vault.forgotten(person)).to.be.true;
    }
    expect(vault.forgotten('person-3')).to.be.false;
    vault.close();
  });

  it('leaves no trace of a forgotten key in any of its files', () => {
    const vault = openVault(path('vault.db'));
    for (const n of Array(40).keys()) vault.seal(`person-${n}`, name);
    const key = keyOf(path('vault.db'), 'person-7');
    expect(traces(path('.'), key)).not.to.be.empty;
    vault.forget('person-7');
    expect(traces(path('.'), key)).to.be.empty;
    vault.close();
    expect(traces(path('.'), key)).to.be.empty;
  });

  it('may be read by nobody but its owner', () => {
    const vault = openVault(path('vault.db'));
    vault.seal('person-1', name);
    for (const file of readdirSync(path('.'))) {
      expect(statSync(path(file)).mode & 0o777, file).to.equal(0o600);
    }
    vault.close();
  });

  it('seals and opens personal texts wherever they stand in event data', () => {
    const vault = openVault(path('vault.db'));
    const data = {
      title: 'Testville Open',
      people: [{ name: personal('person-1', name) }, { name: personal('person-2', 'Barnaby') }],
    };
    const sealed = vault.sealAll(data);
    expect(JSON.stringify(sealed)).not.to.include(name).and.not.to.include('plain');
    expect(vault.openAll(sealed)).to.deep.equal(data);
    vault.forget('person-1');
    expect(vault.openAll(sealed)).to.have.nested.property('people[0].name.sealed');
    expect(vault.openAll(sealed)).to.have.nested.property('people[1].name.plain', 'Barnaby');
    vault.close();
  });
});

function keyOf(file: string, person: string): Buffer {
  const db = new Database(file, { readonly: true });
  const select = db.prepare<[string], Buffer>('SELECT key FROM keys WHERE person = ?').pluck();
  const key = select.get(person);
  db.close();
  if (!key) throw new Error(`${person} has no key`);
  return Buffer.from(key);
}

/** The files that hold any quarter of the key. */
function traces(folder: string, key: Buffer): readonly string[] {
  const quarters = [0, 8, 16, 24].map((start) => key.subarray(start, start + 8));
  return readdirSync(folder).filter((file) => {
    const bytes = readFileSync(`${folder}/${file}`);
    return quarters.some((quarter) => bytes.includes(quarter));
  });
}
