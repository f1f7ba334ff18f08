/** So many drawn pages are kept, each with its address; then all are drawn anew. */
const mostPages = 500;

/** Pages as everybody sees them, drawn once for each revision of the log. */
export interface PageCache {
  /** The page at this address as drawn at this revision, or as `draw` gives it now. */
  page(address: string, revision: number, draw: () => string | undefined): string | undefined;
}

/**
 * Keeps public pages while the log stands still: a hall full of phones must not take from the
 * process that takes marks the time to draw one page for each of them.
 */
export function createPageCache(): PageCache {
  const kept = new Map<string, string>();
  let shown = -1;
  return {
    page: (address, revision, draw) => {
      if (revision !== shown || kept.size >= mostPages) kept.clear();
      shown = revision;
      const page = kept.get(address) ?? draw();
      if (page !== undefined) kept.set(address, page);
      return page;
    },
  };
}
