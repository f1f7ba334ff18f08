/**
 * The judge signed in on this tablet as the showcase's cookie says, which needs no network;
 * undefined when nobody is. It decides only what is shown: the server knows by the session.
 */
export function signedJudge(cookies: string): string | undefined {
  const value = /(?:^|;\s*)fc_judge_is=([\w-]+)/.exec(cookies)?.[1];
  if (value === undefined) return undefined;
  try {
    const bytes = atob(value.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder().decode(Uint8Array.from(bytes, (one) => one.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
