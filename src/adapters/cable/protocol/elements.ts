/** A turbo-stream element of a message. */
export interface StreamElement {
  readonly html: string;
  /** The place it shows anew as a whole; undefined where what was said before counts as well. */
  readonly replaces: string | undefined;
  /** Whether it asks for the whole page, which then shows everything said before. */
  readonly isRefresh: boolean;
}

const pattern = /<turbo-stream(?=[\s>])([^>]*)>[^]*?<\/turbo-stream>/g;

/** The elements of a message in their order; one of unknown make is a single element. */
export function elementsOf(message: string): StreamElement[] {
  const elements = [...message.matchAll(pattern)].map(([html, attributes = '']) =>
    elementOf(html, attributes),
  );
  const isWhole = elements.map(({ html }) => html).join('') === message;
  return isWhole ? elements : [elementOf(message, '')];
}

/** `data-news` adds to what was said before, though it stands in the same place. */
function elementOf(html: string, attributes: string): StreamElement {
  const target = /\starget="([^"]*)"/.exec(attributes)?.[1];
  const isDrawing = /\saction="replace"/.test(attributes) && !/\sdata-news\b/.test(attributes);
  const isRefresh = /\saction="refresh"/.test(attributes);
  return { html, replaces: isDrawing ? target : undefined, isRefresh };
}
