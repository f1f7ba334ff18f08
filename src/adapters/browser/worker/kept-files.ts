import type { JudgePages } from './worker-scope.ts';

/** Where a worker keeps what its pages need without a network: a fixed, small list of files. */
export interface KeptFiles {
  /** Fetches everything anew; rejects when one of them cannot be had. */
  fill(): Promise<void>;
  /** Puts away what earlier versions kept. */
  dropOlder(): Promise<void>;
  find(url: string): Promise<Response | undefined>;
  shell(): Promise<Response | undefined>;
}

/** The files of one version of one showcase's judge pages. */
export function keptFiles({ base, assets, version }: JudgePages, storage: CacheStorage): KeptFiles {
  const family = `floorcraft ${base}judge/ `;
  const name = `${family}${version}`;
  const shellUrl = `${base}judge/shell`;
  const open = (): Promise<Cache> => storage.open(name);
  return {
    fill: async () => {
      const cache = await open();
      // Without cookies: what is kept must not be drawn for anybody in particular.
      const shell = new Request(shellUrl, { credentials: 'omit', cache: 'reload' });
      await cache.addAll([...assets, shell]);
    },
    dropOlder: async () => {
      const all = await storage.keys();
      const older = all.filter((one) => one.startsWith(family) && one !== name);
      await Promise.all(older.map((one) => storage.delete(one)));
    },
    find: async (url) => (await open()).match(url),
    shell: async () => (await open()).match(shellUrl),
  };
}
