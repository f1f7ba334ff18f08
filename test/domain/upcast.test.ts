import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { eventSchemas, eventTypes, isEventType } from '../../src/domain/events.ts';
import { evolve, type Slices } from '../../src/domain/evolve.ts';
import { trusted } from '../../src/domain/identity.ts';
import type { Metadata, StoredEvent } from '../../src/domain/message.ts';
import { createStateMap } from '../../src/domain/state-map.ts';
import { schemaOf, upcast } from '../../src/domain/upcast.ts';

const folder = new URL('../fixtures/events/', import.meta.url);
const files = readdirSync(folder).sort();
const read = (file: string) =>
  trusted<StoredEvent>(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
const marked = read('MarkRecorded.1.json');

describe('an event as it was ever written', () => {
  it('is kept as a fixture: every type, every schema up to the one of today', () => {
    const wanted = eventTypes.filter(isEventType).flatMap((type) => {
      const schemas = Array.from({ length: schemaOf(type) }, (_, index) => index + 1);
      return schemas.map((schema) => `${type}.${String(schema)}.json`);
    });
    expect(files).to.deep.equal(wanted.sort());
  });

  for (const file of files) {
    it(`${file} is read as an event of today`, () => {
      const stored = read(file);
      const { type, data, subject, revision } = upcast(stored);
      expect(file).to.equal(`${stored.type}.${String(stored.schema)}.json`);
      expect(data).to.deep.equal(eventSchemas[type].parse(data));
      expect({ type, subject, revision }).to.deep.equal({
        ...{ type: stored.type, subject: stored.subject, revision: stored.revision },
      });
    });
  }

  it('folds, all of them in order of revision', () => {
    for (const stream of ['showcase-2026-spring', 'index']) {
      const state = createStateMap<Slices>();
      const events = files.map(read).filter((event) => event.stream === stream);
      for (const event of events.sort((a, b) => a.revision - b.revision))
        evolve(upcast(event), state);
      expect(state.ids('subject')).to.have.members([
        ...new Set(events.map(({ subject }) => subject)),
      ]);
    }
  });

  it('folds where nothing of what it speaks of is known', () => {
    for (const file of files) evolve(upcast(read(file)), createStateMap<Slices>());
  });
});

describe('reading an event', () => {
  it('takes the place and the sender from the envelope', () => {
    const metadata = trusted<Metadata>(JSON.parse(marked.metadata));
    const fact = upcast(marked);
    expect(fact.actor).to.deep.equal(metadata.actor);
    expect(fact).to.include({
      ...{ commandId: metadata.commandId, device: metadata.device },
      ...{ enteredAt: metadata.enteredAt, recordedAt: metadata.recordedAt },
    });
  });

  it('takes data that was opened before in place of the stored text', () => {
    const data = { ...trusted<object>(JSON.parse(marked.data)), mark: 7 };
    expect(upcast(marked, data).data).to.deep.equal(data);
  });

  it('of a newer schema or an unknown type fails instead of guessing', () => {
    expect(() => upcast({ ...marked, schema: 99 })).to.throw(
      /Revision \d+ is a MarkRecorded of schema 99, .*use the version that wrote it/,
    );
    expect(() => upcast({ ...marked, type: 'MarkGuessed' })).to.throw(/MarkGuessed of schema 1/);
    expect(() => upcast({ ...marked, type: 'toString' })).to.throw(/toString/);
  });
});
