import type { Request } from 'express';
import { z } from 'zod';
import { roles, type Actor, type Role } from '../../../domain/message.ts';
import { permissions } from '../../../domain/permissions.ts';
import type { Holder } from '../../../domain/live/lines.ts';
import type { TenantPort } from '../tenant-port.ts';

const headerSchema = z.object({
  user: z
    .object({
      ...{ id: z.string().max(80), role: z.enum(roles), rights: z.string().max(64) },
      also: z.array(z.enum(roles)).max(roles.length).optional(),
    })
    .nullable(),
  judge: z.object({ id: z.string().max(80), epoch: z.int() }).nullable(),
});

/** Who is asking: a person with a role, a judge, both on one tablet, or nobody known. */
export interface Session {
  readonly user: Actor | undefined;
  /** The same person in further roles: one may announce and play the songs. */
  readonly also: readonly Actor[];
  readonly judge: Actor | undefined;
  /** The person and the name of all rights it has now, for what is handed to it alone. */
  readonly holder: Holder | undefined;
}

const nobody: Actor = { kind: 'public', id: 'public' };

/** Reads what the proxy vouched for; a judge whose link was replaced is nobody. */
export function sessionOf(request: Request, tenant: TenantPort): Session {
  const header = request.get('x-floorcraft-actor');
  const vouched = header === undefined ? undefined : parse(header);
  const { user, judge } = vouched ?? { user: null, judge: null };
  const isCurrent = judge !== null && tenant.judgeEpoch(judge.id) === judge.epoch;
  return {
    user: user ? { kind: user.role, id: user.id } : undefined,
    also: user?.also?.map((kind) => ({ kind, id: user.id })) ?? [],
    judge: isCurrent ? { kind: 'judge', id: judge.id } : undefined,
    holder: user ? { user: user.id, rights: user.rights } : undefined,
  };
}

/** The actor a page is drawn for: the first of the session whom the page is meant for. */
export function viewerOf(
  session: Session,
  allowed: readonly Role[] | 'everybody',
): Actor | undefined {
  const { user, also, judge } = session;
  const candidates = [user, ...also, judge].filter((actor) => actor !== undefined);
  if (allowed === 'everybody') return candidates[0] ?? nobody;
  return candidates.find(({ kind }) => allowed.includes(kind));
}

/** The other roles of whoever a page is drawn for; a judge's pages are the judge's alone. */
export function furtherRoles({ user, also }: Session, viewer: Actor): Role[] {
  const isPerson = user !== undefined && viewer.kind !== 'judge';
  const all = isPerson ? [user, ...also].map(({ kind }) => kind) : [];
  return all.filter((kind) => kind !== viewer.kind);
}

/**
 * The actor of a command. One tablet can hold a judge's and a desk's session: what concerns the
 * judge's own scorecard is done by the judge, everything else by the person, in the first of the
 * person's roles that may do it.
 */
export function actorOf(session: Session, command: unknown): Actor {
  const { user, also, judge } = session;
  if (judge && (!user || concerns(command, judge.id))) return judge;
  if (!user || also.length === 0) return user ?? nobody;
  const allowed = byRole.get(typeSchema.safeParse(command).data?.type ?? '') ?? [];
  return [user, ...also].find(({ kind }) => allowed.includes(kind)) ?? user;
}

/** Whether anybody is signed in at all. */
export function isSignedIn({ user, judge }: Session): boolean {
  return user !== undefined || judge !== undefined;
}

const typeSchema = z.object({ type: z.string() });
const ownSchema = z.object({ type: z.string(), data: z.object({ judge: z.string() }) });
const byRole = new Map(Object.entries(permissions));

function concerns(command: unknown, judge: string): boolean {
  const own = ownSchema.safeParse(command);
  if (!own.success || own.data.data.judge !== judge) return false;
  return byRole.get(own.data.type)?.includes('judge') ?? false;
}

function parse(header: string): z.infer<typeof headerSchema> | undefined {
  try {
    const text = Buffer.from(header, 'base64url').toString('utf8');
    return headerSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
