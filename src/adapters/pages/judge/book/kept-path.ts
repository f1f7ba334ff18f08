/** Which page a tablet draws from what it keeps. */
export type KeptPath =
  | { readonly page: 'list' | 'marks' | 'practice' }
  | { readonly page: 'heat'; readonly heat: string }
  /** That another page needs the network: `to` is its address below the showcase. */
  | { readonly page: 'needs-network'; readonly to: string };

/** Where the shell says that another page needs the network; the server has nothing there. */
export const NEEDS_NETWORK = 'judge/needs-network';

/** What an address below the showcase opens without a network; undefined for all that needs one. */
export function keptPath(path: string, query = new URLSearchParams()): KeptPath | undefined {
  if (path === NEEDS_NETWORK) return { page: 'needs-network', to: query.get('to') ?? '' };
  if (query.has('as-of')) return undefined;
  if (path === 'judge/') return { page: 'list' };
  if (path === 'judge/marks') return { page: 'marks' };
  if (path === 'judge/practice') return { page: 'practice' };
  const heat = /^judge\/heat\/([^/]+)$/.exec(path)?.[1];
  return heat === undefined ? undefined : { page: 'heat', heat };
}
