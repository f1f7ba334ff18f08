/** Characters of drawn pages that are kept, each with its address; then all are drawn anew. */
const mostCharacters = 16 * 1024 * 1024;

/** Pages as everybody sees them, drawn once for each revision of the log. */
export interface PageCache {
  /** The page at this address as drawn at this revision. */
  kept(address: string, revision: number): string | undefined;
  /** Keeps what `draw` gives now; nothing where there is no such page. */
  keep(address: string, revision: number, draw: () => string | undefined): string | undefined;
}

/**
 * Keeps public pages while the log stands still: a hall full of phones must not take from the
 * process that takes marks the time to draw one page for each of them.
 */
export function createPageCache(): PageCache {
  const pages = new Map<string, string>();
  let shown = -1;
  let size = 0;

  function kept(address: string, revision: number): string | undefined {
    if (revision !== shown || size > mostCharacters) {
      pages.clear();
      size = 0;
    }
    shown = revision;
    return pages.get(address);
  }

  return {
    kept,
    keep(address, revision, draw) {
      const page = kept(address, revision) ?? draw();
      if (page === undefined || pages.has(address)) return page;
      pages.set(address, page);
      size += page.length;
      return page;
    },
  };
}
