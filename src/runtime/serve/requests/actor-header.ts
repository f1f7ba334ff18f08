import type { IncomingHttpHeaders } from 'node:http';
import { parseCookies } from '../../../adapters/http/session/cookies.ts';
import type { SessionTokens } from '../../../adapters/http/session/session-token.ts';
import type { Role } from '../../../domain/message.ts';
import type { Navigator } from '../../navigator/navigator.ts';
import { rightsOf } from '../current-users.ts';
import type { UserEntry } from '../../navigator/navigator-schema.ts';

export interface ActorQuestion {
  readonly headers: IncomingHttpHeaders;
  readonly tokens: SessionTokens;
  /** Who has which rights now. */
  readonly users: Navigator['users'];
  /** The tenant that is asked. */
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

interface Actor {
  readonly user: Person | null;
  readonly judge: { readonly id: string; readonly epoch: number } | null;
}

/** Somebody with a role in the showcase, and further roles where there are several. */
interface Person {
  readonly id: string;
  /** Names all rights of the person: what was handed out under others counts no more. */
  readonly rights: string;
  readonly role: Role;
  readonly also?: readonly Role[];
}

/** The strongest role comes first where a person has several. */
const byStrength = [
  'administrator',
  'chairman',
  'desk',
  'emcee',
  'dj',
  'display',
  'studio-owner',
] as const satisfies readonly Role[];

const nobody = encoded({ user: null, judge: null });

/** The value of `X-Floorcraft-Actor`: who is asking this tenant, as far as signatures tell. */
export function actorHeader(question: ActorQuestion): string {
  const { cookie, authorization } = question.headers;
  if (!cookie?.includes('fc_') && authorization === undefined) return nobody;
  const cookies = parseCookies(cookie);
  const user = userOf(bearerOf(authorization) ?? cookies.get('fc_user'), question);
  const judge = judgeOf(cookies.get('fc_judge'), question);
  return encoded({ user, judge });
}

/** Whether rights of a user may decide; a judge's session and the public have none. */
export const asksAsUser = ({ cookie, authorization }: IncomingHttpHeaders): boolean =>
  authorization !== undefined || (cookie?.includes('fc_user') ?? false);

function userOf(token: string | undefined, question: ActorQuestion): Actor['user'] {
  const { tokens, users, key, now } = question;
  const session = token === undefined ? undefined : tokens.verifyUser(token, seconds(now));
  const entry = session ? users.get(session.user) : undefined;
  const isCurrent = entry !== undefined && entry.epoch === session?.epoch;
  return isCurrent ? personIn(entry, key) : null;
}

function judgeOf(token: string | undefined, { tokens, key, now }: ActorQuestion): Actor['judge'] {
  const session = token === undefined ? undefined : tokens.verifyJudge(key, token, seconds(now));
  return session ? { id: session.judge, epoch: session.epoch } : null;
}

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

/** The token of `Authorization: Bearer`, as programs send it. */
function bearerOf(authorization: string | undefined): string | undefined {
  return /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
}

function personIn(entry: UserEntry, key: string): Person {
  const { user: id, grants } = entry;
  const here = grants.filter(({ showcase }) => showcase === '*' || showcase === key);
  const [role = 'public', ...also] = byStrength.filter((one) =>
    here.some((grant) => grant.role === one),
  );
  const person: Person = { id, role, rights: rightsOf(entry) };
  return also.length === 0 ? person : { ...person, also };
}

function encoded(actor: Actor): string {
  return Buffer.from(JSON.stringify(actor)).toString('base64url');
}
