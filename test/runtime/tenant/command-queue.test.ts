import { expect } from 'chai';
import {
  createCommandQueue,
  queueLimit,
} from '../../../src/runtime/tenant/commands/command-queue.ts';
import type { Sent } from '../../../src/runtime/tenant/commands/sent.ts';

const origin = { actor: { kind: 'operator' as const, id: 'test' }, device: 'test' };
const sent = (count: number): Sent[] =>
  Array.from({ length: count }, (_, index) => ({ command: index, origin }));

describe('the queue of commands', () => {
  it('takes no more than its limit; what is over it is told to come again', async () => {
    const queue = createCommandQueue((all) =>
      Promise.resolve(all.map(() => ({ commandId: '', status: 'accepted' as const }))),
    );
    const taken = queue.submit(sent(queueLimit));
    const refused = await queue.submit(sent(1)).catch((error: unknown) => error);
    expect(refused).to.have.property('code', 'NothingAccepted');
    expect(await taken).to.have.length(queueLimit);
    expect(await queue.submit(sent(1))).to.have.length(1);
  });

  it('answers each sender with its own outcomes, in order', async () => {
    const queue = createCommandQueue((all) =>
      Promise.resolve(
        all.map(({ command }) => ({ commandId: String(command), status: 'accepted' as const })),
      ),
    );
    const answers = await Promise.all([3, 1, 2].map((count) => queue.submit(sent(count))));
    expect(answers.map((outcomes) => outcomes.map(({ commandId }) => commandId))).to.deep.equal([
      ['0', '1', '2'],
      ['0'],
      ['0', '1'],
    ]);
  });
});
