import { notFound } from '../../../adapters/cli/errors.ts';
import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { nameLines, printOne } from '../../../adapters/cli/output.ts';
import { withReading } from '../../operator/reading.ts';
import { resolveKey } from '../../operator/showcases.ts';
import { argument, flag, readOptions, readRevision, type Verb } from '../verb.ts';
import { shownEvent, type ShownEvent } from './shown-event.ts';

/** `events show`: one event, whole. */
export const showEvent: Verb = async (call) => {
  const { json, sealed } = readOptions(call, { sealed: flag });
  const revision = readRevision(argument(call, 1));
  const key = await resolveKey(call.data, argument(call, 0));
  return withReading(call.data, key, async ({ store, stream, vault, head }) => {
    for await (const event of store.read(stream, { from: revision, to: revision })) {
      const value = shownEvent(event, sealed ? undefined : vault);
      printOne(call.terminal, { json, value, lines: linesOf(value) });
      return exitCodes.ok;
    }
    throw notFound(`${key} has no revision ${revision}: its log ends at ${head.revision}.`);
  });
};

function linesOf(event: ShownEvent): string[] {
  const { id, stream, revision, type, schema, subject, metadata, hash } = event;
  const { actor, device, enteredAt, recordedAt, commandId } = metadata;
  return [
    ...nameLines({
      ...{ revision, type, subject, actor: `${actor.kind}/${actor.id}`, device },
      ...{ entered: enteredAt, recorded: recordedAt, stream, schema, id, command: commandId, hash },
    }),
    ...JSON.stringify(event.data, null, 2).split('\n'),
  ];
}
