import { expect } from 'chai';
import { fetchBook } from '../../../../src/adapters/browser/offline/fetch-book.ts';

const owner = { base: '/showcase/2026/boston/', judge: 'c' };
const ours = { 'X-Floorcraft-Tenant': '2026-boston' };
const book = { base: owner.base, judge: { id: 'c' }, lines: [], news: { heats: [] } };

describe("Asking for a judge's book", () => {
  const of = (response: Response): ReturnType<typeof fetchBook> =>
    fetchBook(owner, async () => response);

  it('takes the book of this judge and this showcase', async () => {
    expect(await of(Response.json(book, { headers: ours }))).to.deep.equal({ book });
  });

  for (const status of [401, 403]) {
    it(`takes ${String(status)} for a sign-out from the showcase alone`, async () => {
      expect(await of(page(status, ours))).to.deep.equal({ silence: 'signed-out' });
      expect(await of(page(status))).to.deep.equal({ silence: 'no-answer' });
    });
  }

  it("takes another judge's book for a sign-out", async () => {
    const other = { ...book, judge: { id: 'd' } };
    expect(await of(Response.json(other, { headers: ours }))).to.deep.equal({
      silence: 'signed-out',
    });
  });

  const strangers: Readonly<Record<string, Response>> = {
    "a portal's page": page(200),
    'an empty answer': new Response(null, { status: 204 }),
    'a network that wants a sign-in': page(511),
    'a redirect to a sign-in': Response.redirect('http://portal.test/', 302),
    'JSON of a portal': Response.json({ judge: 'c', lines: [], news: { heats: [] } }),
    "another showcase's book": Response.json({ ...book, base: '/showcase/2026/raleigh/' }),
  };
  for (const [what, response] of Object.entries(strangers)) {
    it(`takes ${what} for no answer`, async () => {
      expect(await of(response)).to.deep.equal({ silence: 'no-answer' });
    });
  }
});

function page(status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response('<h1>Welcome</h1>', {
    status,
    headers: { 'Content-Type': 'text/html', ...headers },
  });
}
