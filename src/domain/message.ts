import { z } from 'zod';

/** Who may act; `operator` is a person at the command line, `system` the program itself. */
export const roles = [
  'administrator',
  'chairman',
  'desk',
  'judge',
  'emcee',
  'dj',
  'display',
  'studio-owner',
  'public',
  'operator',
  'system',
] as const;

export type Role = (typeof roles)[number];

/** Who sent a command: a role and, within it, which person, judge or program. */
export interface Actor {
  readonly kind: Role;
  readonly id: string;
}

/** What a sender states of a command; the actor and the device never come from the body. */
export const envelopeSchema = z.strictObject({
  commandId: z.uuid().refine((id) => id === id.toLowerCase(), 'write it in lower case'),
  type: z.string().min(1).max(60),
  data: z.record(z.string(), z.unknown()),
  /** By the sender's clock, which may be wrong: see runtime/tenant/commands/entered-at.ts. */
  enteredAt: z.iso.datetime({ offset: true }).optional(),
  expectedRevision: z.int().min(-1).optional(),
});

export type Envelope = z.infer<typeof envelopeSchema>;

/** Where a command came from and when: known by the receiving program, not by the body. */
export interface Origin {
  readonly actor: Actor;
  readonly device: string;
}

/** What every recorded event carries besides its own data; times are RFC 3339 UTC with ms. */
export interface Metadata {
  readonly commandId: string;
  readonly actor: Actor;
  readonly device: string;
  readonly enteredAt: string;
  readonly recordedAt: string;
  /** Milliseconds the server's clock had stepped back, where that was too far to be waited for. */
  readonly clockStep?: number;
  readonly causationId: string;
  readonly correlationId: string;
}

/** An event as the store keeps it: `data` and `metadata` are the exact JSON texts hashed. */
export interface StoredEvent {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly schema: number;
  readonly subject: string;
  readonly data: string;
  readonly metadata: string;
  readonly hash: string;
}

/** An event on its way to the store, without the place and the hash the store gives it. */
export type ProposedEvent = Omit<StoredEvent, 'stream' | 'revision' | 'hash'> & {
  readonly commandId: string;
};

/** The answer to one command, in the words of design.md section 12. */
export interface Outcome {
  readonly commandId: string;
  readonly status: 'accepted' | 'duplicate' | 'refused' | 'conflict' | 'invalid';
  readonly revisions?: readonly number[];
  readonly code?: string;
  readonly sentence?: string;
  readonly fields?: readonly string[];
}
