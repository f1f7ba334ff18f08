import { expect } from 'chai';
import { startDemo, demoBase, type Demo } from '../support/demo.ts';
import { ask, type Answer } from '../support/serve-ground.ts';
import { cookieOf, fromHere, whatStands } from './hostile-client.ts';

const name = (letters: string): string =>
  `{"type":"AddPerson","data":{"person":"zoe","kind":"student","first":"${letters}","last":"M"}}`;

const form = (letters: string): string => {
  const fixed = encodeURIComponent('{"person":"zoe","kind":"student"}');
  return `type=AddPerson&data=${fixed}&field.first=${letters}&field.last=M`;
};

const parts = (head: string, text: string): string =>
  `--edge\r\nContent-Disposition: form-data; ${head}\r\n\r\n${text}\r\n--edge--\r\n`;

const wayOf = {
  commands: 'application/json',
  'desk/act': 'application/x-www-form-urlencoded',
  'desk/unsent': 'multipart/form-data; boundary=edge',
  'desk/pictures/choose': 'multipart/form-data; boundary=edge',
} as const;

describe('text over HTTP that is not UTF-8', () => {
  let demo: Demo;
  before(async () => (demo = await startDemo()));
  after(() => demo.stop());

  const post = (page: keyof typeof wayOf, body: Buffer, charset = ''): Promise<Answer> => {
    const accept = page === 'commands' ? 'application/json' : 'text/html';
    const headers = { Accept: accept, 'Content-Type': wayOf[page] + charset };
    const all = { ...fromHere(demo, cookieOf(demo, 'admin')), ...headers };
    return ask(demo, `${demoBase}${page}`, { method: 'POST', body, headers: all });
  };

  const refused: [what: string, page: 'commands' | 'desk/act', body: Buffer, says: string][] = [
    ['a command', 'commands', Buffer.from(name('Zo\xeb'), 'latin1'), 'byte 0xEB at line 1'],
    ['a command in UTF-16', 'commands', Buffer.from(name('Z'), 'utf16le'), 'UTF-16, not UTF-8'],
    ['a form', 'desk/act', Buffer.from(form('Zo\xeb'), 'latin1'), 'byte 0xEB at line 1'],
    ['an escaped form', 'desk/act', Buffer.from(form('Zo%EB')), 'byte 0xEB at line 1'],
    ['a form in UTF-16', 'desk/act', Buffer.from(form('Z'), 'utf16le'), 'UTF-16, not UTF-8'],
  ];
  for (const [what, page, body, says] of refused)
    it(`is refused, naming what it is: ${what}`, async () => {
      const before_ = whatStands(demo);
      const answer = await post(page, body);
      expect(answer.status).to.equal(400);
      expect(answer.text).to.contain('NotUtf8').and.contain(says).and.contain('send it as UTF-8');
      expect(whatStands(demo)).to.deep.equal(before_);
    });

  it('is refused where the sender says of good bytes that they are another encoding', async () => {
    expect((await post('commands', Buffer.from('[]'), '; charset=utf-16')).status).to.equal(415);
    const latin = await post('desk/act', Buffer.from(form('Zo')), '; charset=iso-8859-1');
    expect(latin.status).to.equal(415);
  });

  it('is named on the page of unsent marks, brought as a file or pasted', async () => {
    for (const head of ['name="file"; filename="a.json"', 'name="text"']) {
      const answer = await post('desk/unsent', Buffer.from(parts(head, '{"a":"\xeb"}'), 'latin1'));
      const address = String(answer.headers['location']);
      const page = await ask(demo, address, { headers: fromHere(demo, cookieOf(demo, 'admin')) });
      expect(page.text, head).to.contain('not UTF-8: byte 0xEB at line 1; save the file as UTF-8');
    }
  });

  it('is refused in the form of a picture, whose own bytes are no text', async () => {
    const picture = parts('name="picture"; filename="Zo\xeb.png"', '\xeb');
    const answer = await post('desk/pictures/choose', Buffer.from(picture, 'latin1'));
    const seen = [answer.headers['set-cookie']].flat().join();
    expect(Buffer.from(/fc_notice=([\w-]+)/.exec(seen)?.[1] ?? '', 'base64url').toString())
      .to.contain('NotUtf8')
      .and.contain('byte 0xEB at line 1');
  });

  it('may have a byte order mark, for commands', async () => {
    const answer = await post('commands', Buffer.from(`\uFEFF${name('Zoë')}`));
    expect(answer.status).to.equal(200);
  });
});
