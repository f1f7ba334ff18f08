/**
 * Keeps the picture behind a board in its place while the board around it is replaced: a new
 * element would have to be drawn anew, and the board would flicker with every mark.
 */
export function keepPicture(page: Document): void {
  page.addEventListener('turbo:before-stream-render', (event) => {
    const { render } = event.detail;
    event.detail.render = async (element) => {
      const before = pictureOf(page);
      await render(element);
      const fresh = pictureOf(page);
      if (before && fresh && fresh.style.cssText === before.style.cssText)
        fresh.replaceWith(before);
    };
  });
}

function pictureOf(page: Document): HTMLElement | null {
  return page.querySelector<HTMLElement>('.board-picture');
}
