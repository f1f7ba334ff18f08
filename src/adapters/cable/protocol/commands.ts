import { z } from 'zod';
import { parseLine } from '../../../domain/live/lines.ts';

const commandSchema = z.object({
  command: z.enum(['subscribe', 'unsubscribe', 'message']),
  identifier: z.string(),
});

const identifierSchema = z.object({
  channel: z.literal('Turbo::StreamsChannel'),
  signed_stream_name: z.string(),
  revision: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
});

/** What a client asks; `identifier` is the text to be echoed byte for byte. */
export type Command = z.infer<typeof commandSchema>;

/** The stream a subscription asks for, and the revision its page shows if it says so. */
export interface Target {
  readonly signedName: string;
  readonly revision: number | undefined;
}

/** A client's frame as a command; null for what the protocol does not know. */
export function readCommand(text: string): Command | null {
  return parseLine(text, commandSchema);
}

/** What an identifier names; null for unknown channels and malformed revisions. */
export function readIdentifier(identifier: string): Target | null {
  const parsed = parseLine(identifier, identifierSchema);
  if (!parsed) return null;
  const revision = parsed.revision === undefined ? undefined : Number(parsed.revision);
  return { signedName: parsed.signed_stream_name, revision };
}
