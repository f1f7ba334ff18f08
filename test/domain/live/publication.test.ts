import { expect } from 'chai';
import { createPublication } from '../../../src/domain/live/publication.ts';

const open = () => createPublication({ tenant: 'boston', revision: 10 });
const streamOf = (html: string) => ({ hall: () => html });

describe('a publication', () => {
  it('answers a wish with the revision that touched each stream last', () => {
    const publication = open();
    publication.publish({ revision: 11, streams: { hall: () => '' } }, 0);
    publication.publish({ revision: 12, streams: {} }, 0);
    const streams = { hall: 11, agenda: 10 };
    expect(publication.want({ feed: 'a', streams: ['hall', 'agenda'] }, 1)).to.deep.equal({
      covers: { feed: 'a', revision: 12, streams },
    });
  });

  it('chains its batches, those without a wanted stream too', () => {
    const publication = open();
    publication.want({ feed: 'a', streams: ['hall'] }, 1);
    const unwanted = publication.publish({ revision: 14, streams: { agenda: () => '' } }, 0);
    expect(unwanted).to.deep.equal({ publish: { previous: 10, revision: 14, streams: {} } });
    expect(publication.publish({ revision: 15, streams: streamOf('x') }, 0)).to.deep.equal({
      publish: { previous: 14, revision: 15, streams: { hall: 'x' } },
    });
  });

  it('says which of its wanted streams are over, and has touched each for who comes late', () => {
    const publication = open();
    publication.want({ feed: 'a', streams: ['judge-a.0'] }, 1);
    const batch = { revision: 11, streams: {}, ended: ['judge-a.0', 'judge-b.0'] };
    expect(publication.publish(batch, 0)).to.deep.equal({
      publish: { previous: 10, revision: 11, streams: {}, ended: ['judge-a.0'] },
    });
    expect(publication.want({ feed: 'b', streams: ['judge-b.0'] }, 1)).to.deep.equal({
      covers: { feed: 'b', revision: 11, streams: { 'judge-b.0': 11 } },
    });
  });

  it('says nothing while nobody listens, and a wish ends unless it is repeated', () => {
    const publication = open();
    expect(publication.publish({ revision: 11, streams: streamOf('') }, 0)).to.equal(null);
    publication.want({ feed: 'a', streams: ['hall'] }, 100);
    publication.want({ feed: 'b', streams: [] }, 200);
    expect(publication.wanted('hall', 99)).to.equal(true);
    expect(publication.wanted('hall', 100)).to.equal(false);
    expect(publication.publish({ revision: 12, streams: streamOf('') }, 100)).to.equal(null);
  });

  it('writes its revision on every turbo-stream element and on nothing else', () => {
    const publication = open();
    publication.want({ feed: 'a', streams: ['hall'] }, 1);
    const html =
      '<turbo-stream action="remove" target="a"></turbo-stream>' +
      '<turbo-stream-source></turbo-stream-source><turbo-stream></turbo-stream>';
    const line = publication.publish({ revision: 11, streams: streamOf(html) }, 0);
    expect(line).to.deep.equal({
      publish: {
        previous: 10,
        revision: 11,
        streams: {
          hall:
            '<turbo-stream data-revision="11" action="remove" target="a"></turbo-stream>' +
            '<turbo-stream-source></turbo-stream-source>' +
            '<turbo-stream data-revision="11"></turbo-stream>',
        },
      },
    });
  });

  it('lets pages refetch what cannot be rendered, and reports why', () => {
    const errors: unknown[] = [];
    const onError = (error: unknown) => errors.push(error);
    const publication = createPublication({ tenant: 'boston', revision: 10, onError });
    publication.want({ feed: 'a', streams: ['hall'] }, 1);
    const broken = new Error('broken page');
    const render = (): string => {
      throw broken;
    };
    const line = publication.publish({ revision: 11, streams: { hall: render } }, 0);
    expect(JSON.stringify(line)).to.include('action=\\"refresh\\"');
    expect(errors).to.deep.equal([broken]);
  });
});
