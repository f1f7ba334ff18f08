import { routeOf, splitUrl } from '../routes.ts';
import type { Visit } from './visit.ts';

const signInPath = /\/(sign-in|link)(?:\/([^/]*))?\/?$/;

/**
 * Whose sign-in a request counts as: that of the link's owner where the link is good, else of its
 * address, so that strangers who try links lock out nobody who has one, even behind one address.
 * Undefined for what is no sign-in.
 */
export function whoSignsIn({ request, serving, navigator, peer }: Visit): string | undefined {
  const { method, url = '' } = request;
  const [path] = splitUrl(url);
  const [, kind, token = ''] = signInPath.exec(path) ?? [];
  if (method !== 'POST' || kind === undefined) return undefined;
  const { tokens } = serving;
  if (kind === 'sign-in') {
    const link = tokens.verifySignInLink(token, Math.floor(Date.now() / 1000));
    return link ? `user ${link.user}` : peer.client;
  }
  const route = routeOf(url, navigator);
  const key = route.kind === 'tenant' ? route.tenant.key : '';
  const link = tokens.verifyJudgeLink(key, token);
  return link ? `judge ${key} ${link.judge} ${String(link.epoch)}` : peer.client;
}
