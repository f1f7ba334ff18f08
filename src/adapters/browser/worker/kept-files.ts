import { isOurs } from '../is-ours.ts';
import type { JudgePages } from './worker-scope.ts';

/** Where a worker keeps what its pages need without a network: a fixed, small list of files. */
export interface KeptFiles {
  /** Fetches everything anew; rejects when one of them cannot be had, or is a portal's page. */
  fill(): Promise<void>;
  /** Puts away what earlier versions kept. */
  dropOlder(): Promise<void>;
  find(url: string): Promise<Response | undefined>;
  shell(): Promise<Response | undefined>;
}

/** The files of one version of one showcase's judge pages, which `get` fetches. */
export function keptFiles(
  { base, assets, version }: JudgePages,
  storage: CacheStorage,
  get: typeof fetch,
): KeptFiles {
  const family = `floorcraft ${base}judge/ `;
  const name = `${family}${version}`;
  const shellUrl = `${base}judge/shell`;
  const open = (): Promise<Cache> => storage.open(name);
  return {
    fill: async () => {
      const cache = await open();
      // Without cookies: what is kept must not be drawn for anybody in particular.
      const shell = new Request(shellUrl, { credentials: 'omit', cache: 'reload' });
      const keep = async (wanted: string | Request): Promise<void> =>
        cache.put(wanted, whole(await get(wanted), wanted));
      await Promise.all([...assets, shell].map(keep));
    },
    dropOlder: async () => {
      const all = await storage.keys();
      const older = all.filter((one) => one.startsWith(family) && one !== name);
      await Promise.all(older.map((one) => storage.delete(one)));
    },
    find: async (url) => (await open()).match(url),
    shell: async () => {
      const kept = await (await open()).match(shellUrl);
      // Without the address it was fetched from: it answers for the address that was asked for.
      return kept && new Response(kept.body, { headers: kept.headers });
    },
  };
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  woff2: 'font/woff2',
};

function whole(response: Response, wanted: string | Request): Response {
  const isWhole = response.ok && !response.redirected && isWanted(response, wanted);
  if (!isWhole) throw new Error(`answered ${String(response.status)}, or not by the showcase`);
  return response;
}

/** Files have no header of ours, but a type of theirs: a portal answers with pages. */
function isWanted(response: Response, wanted: string | Request): boolean {
  if (typeof wanted !== 'string') return isOurs(response);
  const type = types[wanted.split('.').at(-1) ?? ''];
  return type !== undefined && response.headers.get('Content-Type')?.startsWith(type) === true;
}
