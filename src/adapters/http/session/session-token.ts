import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

export interface UserSession {
  readonly user: string;
  readonly epoch: number;
  /** Unix seconds. */
  readonly expires: number;
}

export interface JudgeSession {
  readonly judge: string;
  readonly epoch: number;
  /** Unix seconds. */
  readonly expires: number;
}

export type JudgeLink = Pick<JudgeSession, 'judge' | 'epoch'>;

export interface SignInLink {
  readonly user: string;
  readonly nonce: string;
  /** Unix seconds. */
  readonly expires: number;
}

/** The signed tokens of people, judges and links; times are Unix seconds. */
export type SessionTokens = ReturnType<typeof sessionTokens>;

/** How long sessions and one-time links live, in seconds. */
export const lifetime = { session: 7 * 24 * 3600, signInLink: 3600 } as const;

/**
 * Signs and verifies the four kinds of token under keys derived from one secret, one key per
 * kind, so that a token of one kind is never one of another. Verifying gives undefined for
 * whatever is malformed, signed otherwise or expired, and takes the same time for all signatures.
 */
export function sessionTokens(secret: Uint8Array) {
  const user = signer(secret, 'user');
  const judge = signer(secret, 'judge');
  const judgeLink = signer(secret, 'judge-link');
  const signIn = signer(secret, 'sign-in');
  return {
    signUser: (session: UserSession): string =>
      user.sign('user', [session.user, session.epoch, session.expires]),
    verifyUser: (token: string, now: number): UserSession | undefined => {
      const [id, epoch, expires] = user.verify('user', token, 3);
      return unlessExpired({ user: id, epoch: number(epoch), expires: number(expires) }, now);
    },
    signJudge: (key: string, session: JudgeSession): string =>
      judge.sign(`session|${key}`, [session.judge, session.epoch, session.expires]),
    verifyJudge: (key: string, token: string, now: number): JudgeSession | undefined => {
      const [id, epoch, expires] = judge.verify(`session|${key}`, token, 3);
      return unlessExpired({ judge: id, epoch: number(epoch), expires: number(expires) }, now);
    },
    signJudgeLink: (key: string, link: JudgeLink): string =>
      judgeLink.sign(key, [link.judge, link.epoch]),
    verifyJudgeLink: (key: string, token: string): JudgeLink | undefined => {
      const [id, epoch] = judgeLink.verify(key, token, 2);
      return complete({ judge: id, epoch: number(epoch) });
    },
    signSignInLink: (link: SignInLink): string =>
      signIn.sign('signin', [link.user, link.nonce, link.expires]),
    verifySignInLink: (token: string, now: number): SignInLink | undefined => {
      const [id, nonce, expires] = signIn.verify('signin', token, 3);
      return unlessExpired({ user: id, nonce, expires: number(expires) }, now);
    },
  };
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** A token is its fields and their signature, joined by dots; no field contains a dot or a bar. */
function signer(secret: Uint8Array, kind: string) {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `floorcraft token ${kind}`, 32));
  const mac = (text: string): Buffer => createHmac('sha256', key).update(text).digest();
  return {
    sign(scope: string, fields: (string | number)[]): string {
      if (fields.some((field) => /[.|]/.test(String(field))))
        throw new Error(`A token's field contains a dot or a bar: ${fields.join(' ')}`);
      const signature = mac([scope, ...fields].join('|')).toString('base64url');
      return [...fields, signature].join('.');
    },
    verify(scope: string, token: string, count: number): string[] {
      const fields = token.split('.');
      const given = Buffer.from(fields.pop() ?? '', 'base64url');
      if (fields.length !== count || fields.some((field) => field.includes('|'))) return [];
      const wanted = mac([scope, ...fields].join('|'));
      return given.length === wanted.length && timingSafeEqual(given, wanted) ? fields : [];
    },
  };
}

function number(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function unlessExpired<T extends { expires: number | undefined }>(
  session: T,
  now: number,
): Defined<T> | undefined {
  const known = complete(session);
  return known && session.expires !== undefined && session.expires > now ? known : undefined;
}

function complete<T extends object>(session: T): Defined<T> | undefined {
  return isComplete(session) ? session : undefined;
}

function isComplete<T extends object>(session: T): session is T & Defined<T> {
  return Object.values(session).every((value) => value !== undefined);
}
