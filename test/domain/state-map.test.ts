import { expect } from 'chai';
import { createStateMap } from '../../src/domain/state-map.ts';

interface Slices {
  heat: { readonly label: string };
  judge: { readonly letter: string };
}

const two = () => {
  const state = createStateMap<Slices>();
  state.set('heat', '1', { label: 'one' });
  state.set('heat', '2', { label: 'two' });
  return state;
};

describe('a state map', () => {
  it('keeps one value per kind and id', () => {
    const state = two();
    state.set('heat', '1', { label: 'first' });
    state.set('judge', '1', { letter: 'A' });
    expect(state.get('heat', '1')).to.deep.equal({ label: 'first' });
    expect(state.get('judge', '1')).to.deep.equal({ letter: 'A' });
    expect(state.get('judge', '2')).to.equal(undefined);
    expect(state.ids('heat')).to.deep.equal(['1', '2']);
    expect(createStateMap<Slices>().ids('judge')).to.deep.equal([]);
  });

  it('forgets what is removed', () => {
    const state = two();
    state.remove('heat', '1');
    state.remove('judge', 'none');
    expect(state.get('heat', '1')).to.equal(undefined);
    expect(state.ids('heat')).to.deep.equal(['2']);
  });

  it('goes through a snapshot unchanged, replacing all that was there', () => {
    const dump: unknown = JSON.parse(JSON.stringify(two().dump()));
    const state = createStateMap<Slices>();
    state.set('judge', 'old', { letter: 'Z' });
    state.load(dump ?? {});
    expect(state.dump()).to.deep.equal(two().dump());
    expect(state.get('judge', 'old')).to.equal(undefined);
  });
});

describe('a working copy', () => {
  it('reads what it does not hold from below', () => {
    const state = two();
    const copy = state.fork();
    expect(copy.get('heat', '2')).to.deep.equal({ label: 'two' });
    state.set('heat', '3', { label: 'three' });
    expect(copy.get('heat', '3')).to.deep.equal({ label: 'three' });
  });

  it('keeps its changes to itself until it is merged', () => {
    const state = two();
    const copy = state.fork();
    copy.set('heat', '1', { label: 'changed' });
    copy.remove('heat', '2');
    copy.set('judge', 'a', { letter: 'A' });
    expect(state.dump()).to.deep.equal(two().dump());
    expect(copy.get('heat', '1')).to.deep.equal({ label: 'changed' });
    expect(copy.get('heat', '2')).to.equal(undefined);
    copy.merge();
    expect(state.dump()).to.deep.equal({
      heat: [['1', { label: 'changed' }]],
      judge: [['a', { letter: 'A' }]],
    });
  });

  it('dropped, leaves nothing behind, and another starts clean', () => {
    const state = two();
    state.fork().set('heat', '1', { label: 'dropped' });
    expect(state.fork().get('heat', '1')).to.deep.equal({ label: 'one' });
  });

  it('remembers the last of setting and removing', () => {
    const state = two();
    const copy = state.fork();
    copy.remove('heat', '1');
    copy.set('heat', '1', { label: 'again' });
    copy.set('heat', '3', { label: 'three' });
    copy.remove('heat', '3');
    expect(copy.get('heat', '1')).to.deep.equal({ label: 'again' });
    expect(copy.get('heat', '3')).to.equal(undefined);
    copy.merge();
    expect(state.get('heat', '1')).to.deep.equal({ label: 'again' });
    expect(state.ids('heat').sort()).to.deep.equal(['1', '2']);
  });
});
