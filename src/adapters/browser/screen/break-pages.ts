/** The rows of one page, in order. */
export type PageOfRows = readonly HTMLElement[];

/**
 * Breaks a list into pages of whole rows: as many as fit under each other, each row on exactly one
 * page. A list that may grow (on a phone it scrolls) is one page. Leaves all rows shown.
 */
export function breakPages(list: HTMLElement): PageOfRows[] {
  const rows = rowsOf(list);
  showRows(list, rows);
  if (!isBounded(list) || !overflows(list)) return rows.length === 0 ? [] : [rows];
  const pages: HTMLElement[][] = [];
  let page: HTMLElement[] = [];
  showRows(list, page);
  for (const row of rows) {
    showRows(list, [...page, row]);
    if (page.length > 0 && overflows(list)) {
      pages.push(page);
      page = [];
    }
    page.push(row);
    showRows(list, page);
  }
  return [...pages, page];
}

/** Shows these rows of a list and the groups they stand in, and no others. */
export function showRows(list: HTMLElement, shown: PageOfRows): void {
  const wanted = new Set(shown);
  for (const row of rowsOf(list)) row.hidden = !wanted.has(row);
  for (const group of list.querySelectorAll<HTMLElement>('[data-page-group]')) {
    const rows = [...group.querySelectorAll('li')];
    group.hidden = rows.every((row) => row.hidden);
    group.toggleAttribute('data-continued', rows[0]?.hidden === true && !group.hidden);
  }
}

/** All rows of a list, in order. */
export function rowsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll('li')];
}

/** Whether a list must break into pages; one that may grow scrolls instead. */
export function isBounded(list: HTMLElement): boolean {
  return getComputedStyle(list).overflowY === 'hidden';
}

/** Whether what is shown of a list needs more room than it has; a pixel is for rounding. */
export function overflows(list: HTMLElement): boolean {
  return list.scrollHeight > list.clientHeight + 1 || list.scrollWidth > list.clientWidth + 1;
}
