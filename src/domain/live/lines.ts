import { z } from 'zod';

const nameSchema = z.string().min(1).max(200);
const revisionSchema = z.int().min(-1);

/** A tenant is there, and its log stands at this revision. */
const helloSchema = z.strictObject({ tenant: nameSchema, revision: revisionSchema });

/**
 * Answers a feed's wish: from `revision` on every message of these streams is sent. Each stream
 * names the newest revision that touched it: a page older than that has missed something.
 */
const coversSchema = z.strictObject({
  feed: nameSchema,
  revision: revisionSchema,
  streams: z.record(nameSchema, revisionSchema),
});

/**
 * One batch: ready HTML for each wanted stream it touched, and the streams that are over: their
 * subscriptions end. `previous` chains the batches.
 */
const publishSchema = z.strictObject({
  previous: revisionSchema,
  revision: revisionSchema,
  streams: z.record(nameSchema, z.string()),
  ended: z.array(nameSchema).optional(),
});

/** All streams of one tenant that a feed has subscribers for; replaces its earlier wish. */
const wantSchema = z.strictObject({ feed: nameSchema, streams: z.array(nameSchema) });

/** What a tenant tells the cable, one JSON object a line. */
export const tenantLineSchema = z.union([
  z.strictObject({ publish: publishSchema }),
  z.strictObject({ covers: coversSchema }),
  z.strictObject({ hello: helloSchema }),
]);

/** What the cable tells a tenant. */
export const cableLineSchema = z.strictObject({ want: wantSchema });

/** Whom the name of a live stream was handed to, and a name of all rights the person had then. */
export const holderSchema = z.strictObject({
  user: z.string().max(80),
  rights: z.string().max(64),
});

export type Holder = z.infer<typeof holderSchema>;

export type Covers = z.infer<typeof coversSchema>;
export type Publish = z.infer<typeof publishSchema>;
export type Want = z.infer<typeof wantSchema>;
export type TenantLine = z.infer<typeof tenantLineSchema>;

/** Where a feed delivers what tenants say: the cable's hub of streams. */
export interface FeedTarget {
  hello(tenant: string): void;
  covers(tenant: string, covers: Covers): void;
  publish(tenant: string, publish: Publish): void;
}

/** The cable's connection to the tenants: a local socket, or Redis. */
export interface Feed {
  /** Says which streams of a tenant have subscribers; an empty list ends the interest. */
  want(tenant: string, streams: string[]): void;
  /** False while messages could be lost unseen: then the cable must not look alive. */
  isUp(): boolean;
  close(): Promise<void>;
}

/** Hands one line of a tenant to the hub. */
export function deliverLine(target: FeedTarget, tenant: string, line: TenantLine): void {
  if ('publish' in line) target.publish(tenant, line.publish);
  else if ('covers' in line) target.covers(tenant, line.covers);
  else target.hello(tenant);
}

/** What a text says if it is JSON of this schema, else null. */
export function parseLine<T>(text: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
