import type { z } from 'zod';
import { acceptsCommand, type DomainCommand } from '../../../domain/commands.ts';
import { decide, parseCommand } from '../../../domain/decide.ts';
import { isRefusal, type NewEvent } from '../../../domain/decision.ts';
import type { DomainFact } from '../../../domain/events.ts';
import { evolve } from '../../../domain/evolve.ts';
import {
  envelopeSchema,
  type Envelope,
  type Outcome,
  type ProposedEvent,
} from '../../../domain/message.ts';
import { fieldsOf, issueWords, shortened } from '../../../domain/schema/issue-words.ts';
import type { WorkingCopy } from '../../../domain/state-map.ts';
import type { Slices } from '../../../domain/evolve.ts';
import { enteredAt } from './entered-at.ts';
import { recordedAt } from './recorded-at.ts';
import { stampEvent, type Stamp } from './stamp-event.ts';
import { createToldAnswers, type ToldAnswers } from './told-answers.ts';
import type { Tenant } from '../tenant.ts';
import { picturesHere } from './pictures-here.ts';
import type { Sent } from './sent.ts';

/** A batch while it is decided: the working copy, and what will be appended. */
export interface Batch {
  readonly working: WorkingCopy<Slices>;
  readonly proposed: ProposedEvent[];
  readonly facts: DomainFact[];
  readonly outcomes: Outcome[];
  /** Commands of this batch that will append: a repeat within the batch gets the first answer. */
  readonly decided: Map<string, readonly number[]>;
  /** The others of this batch. */
  readonly told: ToldAnswers;
  /** When the last event was recorded, of this batch or before it. */
  recorded: number;
}

/** An empty batch over the tenant's state as it stands. */
export function openBatch(tenant: Tenant): Batch {
  const working = tenant.state.fork();
  const told = createToldAnswers();
  const { recorded } = tenant;
  return { working, proposed: [], facts: [], outcomes: [], decided: new Map(), told, recorded };
}

/** Decides one command on the working copy and notes its outcome, whatever it is. */
export async function decideOne(sent: Sent, batch: Batch, tenant: Tenant): Promise<void> {
  const read = readCommand(sent.command, tenant.key);
  if ('invalid' in read) {
    batch.outcomes.push(read.invalid);
    return;
  }
  const { envelope, command } = read;
  const outcome =
    (await answeredBefore(envelope.commandId, { sent, batch, tenant })) ??
    settle({ ...read, sent, pictures: await picturesHere(command, tenant) }, batch, tenant);
  batch.told.keep([sent], [outcome]);
  batch.outcomes.push(outcome);
}

async function answeredBefore(
  commandId: string,
  asked: { readonly sent: Sent; readonly batch: Batch; readonly tenant: Tenant },
): Promise<Outcome | undefined> {
  const { batch, tenant } = asked;
  const { actor } = asked.sent.origin;
  const told = batch.told.answerTo(commandId, actor) ?? tenant.told.answerTo(commandId, actor);
  if (told) return told;
  const revisions =
    batch.decided.get(commandId) ?? (await tenant.store.revisionsOf(tenant.stream, commandId));
  return revisions && { commandId, status: 'duplicate', revisions };
}

interface Read {
  readonly envelope: Envelope;
  readonly command: DomainCommand;
}

function readCommand(sent: unknown, tenant: string): Read | { readonly invalid: Outcome } {
  const parsed = envelopeSchema.safeParse(sent);
  if (!parsed.success) return { invalid: malformed(sent, parsed.error.issues) };
  const envelope = parsed.data;
  const { commandId, type, data } = envelope;
  const no = (code: string, sentence: string, fields: string[]): { invalid: Outcome } => ({
    invalid: { commandId, status: 'invalid', code, sentence, fields },
  });
  if (!acceptsCommand(tenant, type))
    return no('UnknownCommand', `There is no command ${type} here: check its type.`, ['type']);
  const read = parseCommand(type, data);
  return 'command' in read
    ? { envelope, command: read.command }
    : no('MalformedData', read.sentence, read.fields);
}

function malformed(sent: unknown, issues: readonly z.core.$ZodIssue[]): Outcome {
  const id = typeof sent === 'object' && sent !== null && 'commandId' in sent ? sent.commandId : '';
  const fields = fieldsOf(issues, 'command');
  const what = issueWords(issues[0], 'command');
  const sentence = `The command is not well formed (${what}): correct it and send it again.`;
  const commandId = typeof id === 'string' ? shortened(id) : '';
  return { commandId, status: 'invalid', code: 'MalformedCommand', sentence, fields };
}

type Deciding = Read & { readonly sent: Sent; readonly pictures: ReadonlySet<string> };

function settle(deciding: Deciding, batch: Batch, tenant: Tenant): Outcome {
  const { envelope, command, sent, pictures } = deciding;
  const { commandId } = envelope;
  const received = tenant.now();
  const at = enteredAt(envelope.enteredAt, received);
  const { actor } = sent.origin;
  const decision = decide(command, { actor, at, state: batch.working, pictures });
  if (isRefusal(decision)) {
    const { code, sentence } = decision;
    return { commandId, status: 'refused', code, sentence };
  }
  const conflict = conflictOf(envelope, decision, batch);
  if (conflict) return conflict;
  const origin = { commandId, ...sent.origin, enteredAt: at };
  const revisions = decision.map((event) => note(event, { batch, tenant, origin, received }));
  if (revisions.length > 0) batch.decided.set(commandId, revisions);
  return { commandId, status: 'accepted', revisions };
}

function conflictOf(
  { commandId, expectedRevision }: Envelope,
  events: readonly NewEvent[],
  { working }: Batch,
): Outcome | undefined {
  const subject = events[0]?.subject;
  if (expectedRevision === undefined || subject === undefined) return undefined;
  const actual = working.get('subject', subject) ?? -1;
  if (actual === expectedRevision) return undefined;
  const sentence =
    `You saw revision ${String(expectedRevision)} of ${subject}, it is now at ` +
    `${String(actual)}: look at it again and repeat what still holds.`;
  return { commandId, status: 'conflict', code: 'RevisionDiffers', sentence };
}

interface Noting {
  readonly batch: Batch;
  readonly tenant: Tenant;
  readonly origin: Omit<Stamp['metadata'], 'recordedAt' | 'clockStep'>;
  /** Milliseconds since 1970. */
  readonly received: number;
}

function note(event: NewEvent, { batch, tenant, origin, received }: Noting): number {
  const { at, ...step } = recordedAt(received, batch.recorded);
  batch.recorded = at;
  const metadata = { ...origin, recordedAt: new Date(at).toISOString(), ...step };
  const revision = tenant.head.revision + 1 + batch.proposed.length;
  const stamped = stampEvent(event, { metadata, revision, vault: tenant.vault, now: at });
  batch.proposed.push(stamped.proposed);
  batch.facts.push(stamped.fact);
  evolve(stamped.folded, batch.working);
  return revision;
}
