import type { DomainFact } from '../../../domain/events.ts';
import type { Publisher } from '../../../domain/live/publication.ts';

/** A live part ready to be drawn at the present revision. */
export interface Part {
  readonly stream: string;
  readonly target: string;
  render(): string;
}

/**
 * Pushes what a batch changed on screens: each part that somebody watches is drawn, and sent when
 * it differs from what was sent last. Nobody watching costs nothing: the stream is only noted.
 */
export function createLivePush(
  publisher: Publisher,
  partsOf: (facts: readonly DomainFact[]) => readonly Part[],
): (facts: readonly DomainFact[], revision: number) => void {
  const sent = new Map<string, string>();
  return (facts, revision) => {
    const streams: Record<string, () => string> = {};
    for (const part of partsOf(facts)) {
      const { stream } = part;
      const name = `${stream} ${part.target}`;
      const wanted = publisher.wanted(stream);
      const html = wanted ? part.render() : '';
      if (wanted && sent.get(name) === html) continue;
      if (wanted) sent.set(name, html);
      else sent.delete(name);
      const before = streams[stream];
      streams[stream] = () => `${before?.() ?? ''}${element(part.target, html, revision)}`;
    }
    publisher.publish({ revision, streams });
  };
}

function element(target: string, html: string, revision: number): string {
  return (
    `<turbo-stream action="replace" target="${target}" data-revision="${String(revision)}">` +
    `<template>${html}</template></turbo-stream>`
  );
}
