/** What one showcase's DJ page keeps on a device: the page with what it loads, and the songs. */
export interface Kept {
  /** The page as it was last seen; undefined unless it is kept. */
  page(): Promise<Response | undefined>;
  /** Keeps the page and what it loads; rejects when something of it cannot be had. */
  keepPage(page: Response): Promise<void>;
  asset(path: string): Promise<Response | undefined>;
  song(blob: string): Promise<Response | undefined>;
  keepSong(blob: string, file: Response): Promise<void>;
  dropSong(blob: string): Promise<void>;
  /** The names of all songs kept here. */
  songs(): Promise<Set<string>>;
  /** Puts everything away. */
  drop(): Promise<void>;
}

export interface DjPlace {
  readonly key: string;
  /** The showcase's public path, with slashes around. */
  readonly base: string;
}

/** The kept things of one showcase; their caches carry its key, so that no other's are touched. */
export function keptThings({ key, base }: DjPlace, storage: CacheStorage): Kept {
  const names = { page: `floorcraft dj ${key} page`, songs: `floorcraft dj ${key} songs` };
  const pageAt = `${base}dj`;
  const songAt = (blob: string): string => `${base}dj/files/${blob}`;
  // Answers differ by cookie, which a worker does not see: there is one kept copy of each.
  const match = async (name: string, path: string): Promise<Response | undefined> =>
    (await storage.has(name))
      ? (await storage.open(name)).match(path, { ignoreVary: true })
      : undefined;
  return {
    page: () => match(names.page, pageAt),
    keepPage: async (page) => {
      const cache = await storage.open(names.page);
      const copy = page.clone();
      const wanted = assetsIn(await page.text());
      const missing = await Promise.all(wanted.map((path) => cache.match(path)));
      await cache.addAll(wanted.filter((_, at) => !missing[at]));
      await cache.put(pageAt, copy);
    },
    asset: (path) => match(names.page, path),
    song: (blob) => match(names.songs, songAt(blob)),
    keepSong: async (blob, file) => (await storage.open(names.songs)).put(songAt(blob), file),
    dropSong: async (blob) => void (await (await storage.open(names.songs)).delete(songAt(blob))),
    songs: async () => {
      if (!(await storage.has(names.songs))) return new Set();
      const requests = await (await storage.open(names.songs)).keys();
      return new Set(requests.map(({ url }) => url.split('/').at(-1) ?? ''));
    },
    drop: async () => {
      await Promise.all(Object.values(names).map((name) => storage.delete(name)));
    },
  };
}

/** The addresses of styles, scripts and the font a page loads, named by their content. */
function assetsIn(html: string): string[] {
  const found = html.matchAll(/(?:href|src)="(\/showcase\/assets\/[^"]+)"/g);
  return [...new Set([...found].map(([, path = '']) => path))];
}
