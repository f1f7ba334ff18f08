import { expect } from 'chai';
import type { Subscription } from '../../../src/adapters/cable/audience.ts';
import { createHeldMessages } from '../../../src/adapters/cable/held-messages.ts';
import { createSlicer } from '../../../src/adapters/cable/slicer.ts';
import { createStreamHub, type StreamHub } from '../../../src/adapters/cable/stream-hub.ts';
import { eventually } from '../../support/eventually.ts';

const held = { count: 100, bytes: 1 << 20 };
const covers = (revision: number, hall: number) => ({
  feed: 'test',
  revision,
  streams: { hall },
});
const publish = (previous: number, revision: number) => ({
  previous,
  revision,
  streams: { hall: `<p>${revision}</p>` },
});

describe('the hub of streams', () => {
  let hub: StreamHub;
  let wants: string[][];
  beforeEach(() => {
    wants = [];
    hub = createStreamHub({ slicer: createSlicer(3), held, lingerMilliseconds: 1000 });
    hub.connect({
      want: (tenant, streams) => wants.push([tenant, ...streams]),
      isUp: () => true,
      close: async () => undefined,
    });
  });
  afterEach(() => hub.close());

  const join = (revision?: number, identifier = 'i') => {
    const frames: Buffer[] = [];
    const send = (frame: Buffer) => frames.push(frame);
    let ends = 0;
    const end = () => void (ends += 1);
    const subscription: Subscription = { identifier, seen: revision, send, end };
    const leave = hub.subscribe('boston', 'hall', subscription);
    const heard = () => frames.map((frame) => JSON.parse(frame.toString()).message);
    return { frames, heard, leave, ends: () => ends };
  };

  it('asks a tenant once for all that changed in a turn', async () => {
    join();
    join();
    const nothing = () => undefined;
    hub.subscribe('boston', 'agenda', { identifier: 'i', seen: 1, send: nothing, end: nothing });
    await eventually('the wish', () => wants.length > 0);
    expect(wants).to.deep.equal([['boston', 'hall', 'agenda']]);
  });

  it('asks again when a batch is missing, and lets pages refetch if it touched them', async () => {
    const page = join(10);
    hub.covers('boston', covers(10, 10));
    hub.publish('boston', publish(10, 11));
    await eventually('the first wish', () => wants.length === 1);
    hub.publish('boston', publish(12, 13));
    await eventually('the second wish', () => wants.length === 2);
    hub.covers('boston', covers(13, 13));
    expect(page.heard()[0]).to.equal('<p>11</p>');
    expect(page.heard()[1]).to.include('refresh');
    expect(page.heard()).to.have.length(2);
  });

  it('ends what is over, also where a batch is missing', () => {
    const page = join(10);
    const elsewhere = join(10, 'elsewhere');
    hub.covers('boston', covers(10, 10));
    hub.publish('boston', { previous: 12, revision: 13, streams: {}, ended: ['hall', 'other'] });
    expect([page.ends(), elsewhere.ends()]).to.deep.equal([1, 1]);
  });

  it('goes on in peace when the missing batch touched other streams', () => {
    const page = join(10);
    hub.covers('boston', covers(10, 9));
    hub.publish('boston', publish(10, 11));
    hub.publish('boston', { previous: 12, revision: 13, streams: {} });
    hub.covers('boston', covers(13, 11));
    hub.publish('boston', publish(13, 14));
    expect(page.heard()).to.deep.equal(['<p>11</p>', '<p>14</p>']);
  });

  it('sends one and the same buffer to all subscriptions of an identifier', async () => {
    const pages = Array.from({ length: 10 }, () => join(10));
    const other = join(10, 'other');
    hub.covers('boston', covers(10, 10));
    hub.publish('boston', publish(10, 11));
    hub.publish('boston', publish(11, 12));
    await eventually('the last', () => other.frames.length === 2);
    const [first] = pages;
    for (const page of pages) {
      expect(page.heard()).to.deep.equal(['<p>11</p>', '<p>12</p>']);
      expect(page.frames[0]).to.equal(first?.frames[0]);
    }
  });

  it('delivers once to a page that comes while a message is being sent', async () => {
    const pages = Array.from({ length: 10 }, () => join(10));
    hub.covers('boston', covers(10, 10));
    hub.publish('boston', publish(10, 11));
    const late = join(10);
    await eventually('the last', () => pages.every(({ frames }) => frames.length > 0));
    hub.publish('boston', publish(11, 12));
    await eventually('the next', () => late.frames.length > 1);
    expect(late.heard()).to.deep.equal(['<p>11</p>', '<p>12</p>']);
  });
});

describe('held messages', () => {
  const drawing = (target: string, words: string, more = '') =>
    `<turbo-stream action="replace" target="${target}"${more}>` +
    `<template>${words}</template></turbo-stream>`;
  const texts = (list: { html: Buffer }[] | null) =>
    list?.map(({ html }) => JSON.parse(html.toString()));
  const revisions = (list: { revision: number }[] | null) => list?.map((each) => each.revision);

  it('are bounded by count and by bytes, and know how far back they reach', () => {
    const messages = createHeldMessages({ count: 3, bytes: 10 });
    expect(messages.after(5)).to.equal(null);
    messages.restart(5);
    for (const revision of [6, 7, 8]) messages.add(revision, 'x');
    expect(revisions(messages.after(5))).to.deep.equal([6, 7, 8]);
    messages.add(9, 'x');
    expect(messages.after(5)).to.equal(null);
    messages.add(10, 'x'.repeat(9));
    expect(revisions(messages.after(8))).to.deep.equal([9, 10]);
    messages.add(11, 'x'.repeat(11));
    expect(messages.after(10)).to.equal(null);
    expect(revisions(messages.after(11))).to.deep.equal([]);
  });

  it('are the newest drawing of each part: nothing that was replaced is said again', () => {
    const messages = createHeldMessages({ count: 3, bytes: 1000 });
    messages.restart(5);
    messages.add(6, drawing('results', 'first by "judge A"') + drawing('count', '4 of 6'));
    messages.add(7, drawing('results', 'in sum'));
    expect(texts(messages.after(5))).to.deep.equal([
      drawing('count', '4 of 6'),
      drawing('results', 'in sum'),
    ]);
    expect(revisions(messages.after(6))).to.deep.equal([7]);
    for (const revision of [8, 9, 10, 11]) messages.add(revision, drawing('count', 'more'));
    expect(revisions(messages.after(5))).to.deep.equal([7, 11]);
  });

  it('are all that add to each other: news, and what is no whole drawing', () => {
    const messages = createHeldMessages({ count: 9, bytes: 1000 });
    messages.restart(5);
    const news = ['6', '7'].map((words) => drawing('judge-news', words, ' data-news'));
    const added = '<turbo-stream action="append" target="results"><template/></turbo-stream>';
    const said = [...news, added, added, `${drawing('results', 'old')}!`];
    said.forEach((html, index) => messages.add(6 + index, html));
    messages.add(20, drawing('results', 'new'));
    expect(texts(messages.after(5))).to.deep.equal([...said, drawing('results', 'new')]);
  });

  it('begin anew where the page is asked for: it shows all that was said before', () => {
    const messages = createHeldMessages({ count: 9, bytes: 1000 });
    messages.restart(5);
    messages.add(6, drawing('results', 'first by judge A'));
    messages.add(7, '<turbo-stream data-revision="7" action="refresh"></turbo-stream>');
    messages.add(8, drawing('results', 'in sum'));
    expect(messages.after(6)).to.equal(null);
    expect(texts(messages.after(7))).to.deep.equal([drawing('results', 'in sum')]);
  });
});
