import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { startDemo, demoBase, type Demo } from '../support/demo.ts';
import { ask } from '../support/serve-ground.ts';
import { cookieOf, fromHere, post, send, whatStands } from './hostile-client.ts';
import { signature } from '../support/signature.ts';

const sheet = '101-1.r1.d0';
const line = { sheet, judge: 'judge-a', entry: '101-1-1', dance: 0, mark: 1 };
const marked = (other: object): { type: string; data: object } => ({
  type: 'RecordMark',
  data: { ...line, ...other },
});

describe('bad input changes nothing and is answered with a code and a sentence', () => {
  let demo: Demo;
  let judge: string;
  let before_: ReturnType<typeof whatStands>;
  before(async () => {
    demo = await startDemo();
    judge = (await demo.signIn('Judge A')).cookie;
    await signCardOfJudgeE(demo);
  });
  after(() => demo.stop());
  beforeEach(() => (before_ = whatStands(demo)));
  afterEach(() => expect(whatStands(demo)).to.deep.equal(before_));

  const bodies: [what: string, body: string, status: number, code: string, sentence: RegExp][] = [
    ['malformed JSON', '[{', 400, 'Unreadable', /cannot be read.*send a command or an array/],
    ['JSON that is no object', '1', 400, 'Unreadable', /cannot be read.*: send/],
    ['more than 500 commands', JSON.stringify(Array(501).fill({})), 400, 'TooManyCommands', /lots/],
    ['more than a megabyte', ' '.repeat(1_100_000), 413, 'TooLarge', /too large: send fewer/],
  ];
  for (const [what, body, status, code, sentence] of bodies)
    it(`${what}: ${code}, as problem+json`, async () => {
      const answer = await post(demo, body, { cookie: judge });
      expect(answer.headers['content-type']).to.match(/^application\/problem\+json/);
      const problem = JSON.parse(answer.text);
      expect(problem).to.include({ status, code, type: 'about:blank' });
      expect(problem.detail).to.match(sentence);
      expect(problem.requestId).to.match(/\w/);
    });

  for (const find of ['9007199254740992', '1e999', '-1', '%F0%9F%98%80', '%00'])
    it(`a search of the agenda for ${find} finds nothing, and is no failure`, async () => {
      expect((await ask(demo, `${demoBase}agenda?find=${find}`)).status).to.equal(200);
    });

  const encodings: [name: string, value: string, code: string][] = [
    ['Content-Type', 'text/plain', 'NotJson'],
    ['Content-Type', 'application/x-www-form-urlencoded', 'NotJson'],
    ['Content-Type', 'application/json; charset=ebcdic', 'UnknownEncoding'],
    ['Content-Encoding', 'sdch', 'UnknownEncoding'],
  ];
  for (const [name, value, code] of encodings)
    it(`a body of ${name} ${value}: 415 ${code}`, async () => {
      const answer = await post(demo, '[]', { cookie: judge, headers: { [name]: value } });
      expect([answer.status, JSON.parse(answer.text).code]).to.deep.equal([415, code]);
    });

  const invalid: [what: string, command: { type: string; data: unknown }, code: string][] = [
    ['an unknown command', { type: 'Nope', data: {} }, 'UnknownCommand'],
    ['a command named __proto__', { type: '__proto__', data: {} }, 'UnknownCommand'],
    ['a command named constructor', { type: 'constructor', data: {} }, 'UnknownCommand'],
    ['a command of the administration', { type: 'AddUser', data: {} }, 'UnknownCommand'],
    ['data that is a list', { type: 'RecordMark', data: [] }, 'MalformedCommand'],
    ['a missing field', { type: 'RecordMark', data: { sheet } }, 'MalformedData'],
    ['a field too many', marked({ actor: 'operator' }), 'MalformedData'],
    ['a mark that is half a place', marked({ mark: 1.5 }), 'MalformedData'],
    ['a mark that is nothing', marked({ mark: null }), 'MalformedData'],
    ['a negative mark', marked({ mark: -1 }), 'MalformedData'],
    ['an entry named __proto__', marked({ entry: '__proto__' }), 'MalformedData'],
  ];
  for (const [what, command, code] of invalid)
    it(`${what}: ${code}, and the sentence says what to correct`, async () => {
      const outcome = await send(demo, command, { cookie: judge });
      expect(outcome).to.include({ status: 'invalid', code });
      expect(outcome.sentence).to.match(/: (correct it|check its type|fill it in)/);
    });

  const refused: [what: string, other: object, code: string, sentence: RegExp][] = [
    ['a mark out of range', { mark: 2 }, 'MarkOutOfRange', /2 does not fit: give a callback/],
    ['a mark as a text', { mark: '1' }, 'MarkOutOfRange', /give a callback/],
    ['an entry not in the heat', { entry: '102-1-1' }, 'CoupleNotInHeat', /mark a couple that is/],
    [
      'an entry named constructor',
      { entry: 'constructor' },
      'CoupleNotInHeat',
      /mark a couple that is/,
    ],
    ['a dance not danced there', { dance: 1 }, 'DanceNotMarked', /mark a dance on the scorecard/],
    ['a sheet that is none', { sheet: 'heat.constructor' }, 'NotFound', /choose again/],
    ["another judge's scorecard", { judge: 'judge-b' }, 'NotYourScorecard', /open your own/],
  ];
  for (const [what, other, code, sentence] of refused)
    it(`${what}: ${code}`, async () => {
      const outcome = await send(demo, marked(other), { cookie: judge });
      expect(outcome).to.include({ status: 'refused', code });
      expect(outcome.sentence).to.match(sentence);
    });

  it('a judge who is not on the panel: JudgeNotOnPanel', async () => {
    const outcome = await send(demo, marked({ judge: 'judge-z' }), {
      cookie: cookieOf(demo, 'admin'),
    });
    expect(outcome).to.include({ status: 'refused', code: 'JudgeNotOnPanel' });
    expect(outcome.sentence).to.match(/is not on the panel/);
  });

  it('a mark on a signed card: ScorecardAlreadySigned', async () => {
    const { cookie } = await demo.signIn('Judge E');
    const outcome = await send(demo, marked({ judge: 'judge-e', entry: '101-1-7' }), { cookie });
    expect(outcome).to.include({ status: 'refused', code: 'ScorecardAlreadySigned' });
    expect(outcome.sentence).to.match(/ask the chairman to reopen it/);
  });

  it('malformed elements do not stop the others, and all are answered in order', async () => {
    const good = { commandId: randomUUID(), ...marked({ mark: 2 }) };
    const answer = await post(demo, JSON.stringify([null, 1, good, {}]), { cookie: judge });
    const { outcomes } = JSON.parse(answer.text);
    const statuses = outcomes.map(({ status }: { status: string }) => status);
    expect(statuses).to.deep.equal(['invalid', 'invalid', 'refused', 'invalid']);
  });

  it('data nested without end is refused alone, and nobody waits for it', async () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const deep = `${open.repeat(100_000)}1${close.repeat(100_000)}`;
      const id = randomUUID();
      const command = `{"commandId":"${id}","type":"RecordMark","data":{"sheet":${deep}}}`;
      const good = JSON.stringify({ commandId: randomUUID(), ...marked({ mark: 2 }) });
      const answer = await post(demo, `[${command},${good}]`, { cookie: judge });
      const statuses = JSON.parse(answer.text).outcomes.map(({ code }: { code: string }) => code);
      expect(statuses).to.deep.equal(['MalformedData', 'MarkOutOfRange']);
    }
  });

  it('an unknown showcase: 404 UnknownShowcase', async () => {
    const posting = { cookie: judge, to: '/showcase/2026/nowhere/commands' };
    const problem = JSON.parse((await post(demo, '[]', posting)).text);
    expect(problem).to.include({ status: 404, code: 'UnknownShowcase' });
    expect(problem.detail).to.match(/look for it in the list of all showcases/);
  });

  it('a form that is none of ours: 400, whatever is missing', async () => {
    for (const body of ['', 'data=%7B%7D', 'type=a&type=b', 'type=CallHeat&data=%5B%5D']) {
      const type = 'application/x-www-form-urlencoded';
      const headers = { ...fromHere(demo, judge), 'Content-Type': type };
      const answer = await ask(demo, `${demoBase}desk/act`, { method: 'POST', body, headers });
      expect(answer.status, body).to.equal(400);
    }
  });
});

async function signCardOfJudgeE(demo: Demo): Promise<void> {
  const judge = await demo.signIn('Judge E');
  const marks = [1, 2, 3, 4, 5, 6].map((number) =>
    marked({ judge: 'judge-e', entry: `101-1-${String(number)}` }),
  );
  await judge.accept(...marks, signature({ sheet, judge: 'judge-e' }));
}
