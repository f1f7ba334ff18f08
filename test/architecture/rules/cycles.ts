import type { Finding, SourceText } from '../../support/source-tree.ts';
import { localImportsOf } from './import-rules.ts';

type Graph = Map<string, string[]>;

/** Each ring of files that import each other, once: `a.ts -> b.ts -> a.ts`. */
export function cycleFindings(sources: SourceText[]): Finding[] {
  const graph: Graph = new Map(sources.map((source) => [source.path, localImportsOf(source)]));
  const finished = new Set<string>();
  return [...graph.keys()].flatMap((path) => cyclesFrom([path], graph, finished));
}

/** Walks on from the last file of a trail; a file once finished is never walked again. */
function cyclesFrom(trail: string[], graph: Graph, finished: Set<string>): Finding[] {
  const current = trail[trail.length - 1] ?? '';
  if (finished.has(current)) return [];
  const findings = (graph.get(current) ?? []).flatMap((next) => {
    const start = trail.indexOf(next);
    if (start >= 0) return [[...trail.slice(start), next].join(' -> ')];
    return cyclesFrom([...trail, next], graph, finished);
  });
  finished.add(current);
  return findings;
}
