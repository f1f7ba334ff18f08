import type { DomainFact } from '../../../domain/events.ts';
import type { Publisher } from '../../../domain/live/publication.ts';

/** A live part that can be drawn at the present revision. */
export interface Part {
  readonly stream: string;
  readonly target: string;
  readonly isNews?: true;
  /** Throws where its page is at fault. */
  draw(): Drawn;
}

/** What stands on screens, as long as what it was drawn from is not written anew. */
export interface Drawn {
  readonly html: string;
  isStale(): boolean;
  end(): void;
}

/**
 * Pushes what a batch changed on screens: of the parts that it may have changed and that somebody
 * watches, each whose rows were written since is drawn, and sent when it differs from what was
 * sent last. Nobody watching costs nothing: the stream is only noted.
 */
export function createLivePush(
  publisher: Publisher,
  partsOf: (facts: readonly DomainFact[]) => readonly Part[],
  endedBy: (facts: readonly DomainFact[]) => readonly string[] = () => [],
): (facts: readonly DomainFact[], revision: number) => void {
  const shown = new Map<string, Drawn>();
  return (facts, revision) => {
    const streams: Record<string, () => string> = {};
    for (const part of partsOf(facts)) {
      const { stream } = part;
      const wanted = publisher.wanted(stream);
      const html = wanted ? changeOf(part, shown) : forgotten(part, shown);
      if (html === undefined) continue;
      const before = streams[stream];
      streams[stream] = () => `${before?.() ?? ''}${element(part, html(), revision)}`;
    }
    publisher.publish({ revision, streams, ended: endedBy(facts) });
  };
}

/** A part as it is now; undefined when it stands on the screens already. */
function changeOf(part: Part, shown: Map<string, Drawn>): (() => string) | undefined {
  const name = nameOf(part);
  const before = shown.get(name);
  if (before && !before.isStale()) return undefined;
  before?.end();
  try {
    const drawn = part.draw();
    if (part.isNews) drawn.end();
    else shown.set(name, drawn);
    return before?.html === drawn.html ? undefined : () => drawn.html;
  } catch (error) {
    // Whoever publishes notes it, and lets the screens fetch their page: the batch stands.
    shown.delete(name);
    return () => {
      throw error;
    };
  }
}

function forgotten(part: Part, shown: Map<string, Drawn>): () => string {
  const name = nameOf(part);
  shown.get(name)?.end();
  shown.delete(name);
  return () => '';
}

function nameOf({ stream, target }: Part): string {
  return `${stream} ${target}`;
}

/** News add to those before, so all are kept for who comes back; of a drawing the newest counts. */
function element({ target, isNews }: Part, html: string, revision: number): string {
  return (
    `<turbo-stream action="replace" target="${target}" data-revision="${String(revision)}"` +
    `${isNews ? ' data-news' : ''}><template>${html}</template></turbo-stream>`
  );
}
