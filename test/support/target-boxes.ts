import type { Page } from 'puppeteer';

/** CSS pixels: what a standing judge in a dim hall hits. */
export const smallestTarget = 56;
const smallestGap = 8;

/** A tablet across and upright, and a phone. */
export const handSizes = [
  { width: 1180, height: 820 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
] as const;

export interface Box {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Whether the element is one of those that were asked about besides. */
  readonly isMarked: boolean;
}

/** Where the visible elements stand; links inside a sentence are text, not targets. */
export function boxesOf(page: Page, selector: string, marked = ':not(*)'): Promise<Box[]> {
  const boxes = (elements: Element[], besides: string): Box[] =>
    elements.flatMap((element) => {
      const { left, top, right, bottom, width } = element.getBoundingClientRect();
      const paragraph = element.closest('p');
      const isInSentence = (paragraph?.innerText.trim() ?? '') !== element.textContent.trim();
      // What a closed part holds has a place of its own, which nobody sees.
      const isSeen = width > 0 && right > 0 && element.checkVisibility();
      const isHidden = !isSeen || element.matches('[type=hidden]');
      if (isHidden || (paragraph && element.matches('a') && isInSentence)) return [];
      const name = `${element.tagName} ${element.className} "${element.textContent.trim()}"`;
      return [{ name, left, top, right, bottom, isMarked: element.matches(besides) }];
    });
  return page.$$eval(selector, boxes, marked);
}

/** The boxes that are smaller than `least` in a direction, in words. */
export function tooSmall(boxes: readonly Box[], least: number): string[] {
  return boxes.filter((box) => isBelow(box, least)).map(words);
}

/** The pairs of boxes that stand closer than the smallest gap, in words. */
export function tooClose(boxes: readonly Box[]): string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => gap(one, other) < smallestGap - 0.5)
      .map((other) => `${one.name} and ${other.name} are ${gap(one, other).toFixed(1)} px apart`),
  );
}

function isBelow({ left, top, right, bottom }: Box, least: number): boolean {
  // Half a pixel is lost in rounding where a size comes from a fraction.
  return right - left < least - 0.5 || bottom - top < least - 0.5;
}

function words({ name, left, top, right, bottom }: Box): string {
  return `${name} is ${(right - left).toFixed(1)} x ${(bottom - top).toFixed(1)}`;
}

function gap(one: Box, other: Box): number {
  const across = Math.max(one.left - other.right, other.left - one.right);
  const down = Math.max(one.top - other.bottom, other.top - one.bottom);
  return Math.max(across, down);
}
