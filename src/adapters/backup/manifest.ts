import { createHash } from 'node:crypto';
import { z } from 'zod';
import { blobSchema } from '../../domain/file/file-kind.ts';
import { idSchema } from '../../domain/schema/ids.ts';

/** The format this program writes; ops/docs/backups.md says what it is. */
export const backupFormat = 'floorcraft-backup/1';

const revision = z.int().min(0);
const bytes = z.int().min(0);
/** SHA-256 in hex. */
const sum = blobSchema;

const partSchema = z.object({ first: revision, last: revision, hash: sum, bytes, sum });

const copySchema = z.object({
  key: idSchema,
  stream: z.string().min(1),
  /** The last event that is in the copy, and its hash. */
  revision,
  hash: sum,
  recordedAt: z.string(),
  copiedAt: z.string(),
  parts: z.array(partSchema).min(1),
  vault: z.object({ people: z.int().min(0), bytes, sum }),
  blobs: z.array(z.object({ blob: sum, bytes })),
});

const manifestSchema = z.object({
  format: z.literal(backupFormat),
  writtenAt: z.string(),
  tenants: z.array(copySchema),
});

/** A stretch of a log in one file; `hash` is that of its last event. */
export type Part = Readonly<z.infer<typeof partSchema>>;

/** What a backup holds of one tenant. */
export type TenantCopy = Readonly<z.infer<typeof copySchema>>;

/** Everything that a backup holds. */
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;

/** The manifest's text: its last member is the SHA-256 of the text without it. */
export function manifestText(manifest: Manifest): string {
  const text = JSON.stringify(manifest, undefined, 1);
  return `${text.slice(0, -2)},\n "sum": "${sumOf(text)}"\n}\n`;
}

/** A manifest out of its text, or the reason why it is none. */
export function readManifest(text: string): Manifest | string {
  const found = /^([^]*),\n "sum": "([0-9a-f]{64})"\n\}\n$/.exec(text);
  if (!found) return 'it is cut or was never finished';
  const whole = `${found[1] ?? ''}\n}`;
  if (sumOf(whole) !== found[2]) return 'it was altered: its sum does not fit';
  const read = manifestSchema.safeParse(JSON.parse(whole));
  return read.data ?? 'it is of a format that this program does not know';
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
