import { fileProblem, type FileProblem } from './file-problem.ts';
import { entryId, heatId, partsOf, type CompetitionFile } from './schema.ts';

/** Where an id stands in the file, and what it is the id of. */
interface Place {
  readonly path: string;
  readonly kind: string;
  readonly id: string;
}

/** The first id given twice, or the first reference to something the file does not have. */
export function referenceProblem(file: CompetitionFile): FileProblem | undefined {
  const known = new Set<string>();
  for (const { path, kind, id } of idsIn(file)) {
    if (known.has(`${kind} ${id}`)) return fileProblem('FileIdTwice', { path, kind, id });
    known.add(`${kind} ${id}`);
  }
  const unknown = referencesIn(file).find(({ kind, id }) => !known.has(`${kind} ${id}`));
  return unknown && fileProblem('FileReferenceUnknown', { ...unknown });
}

function idsIn(file: CompetitionFile): Place[] {
  const lists = [
    ...listed('studio', 'studios', file.studios),
    ...listed('person', 'people', file.people),
    ...listed('judge', 'judges', file.judges),
    ...listed('couple', 'couples', file.couples),
    ...listed('contest', 'contests', file.contests),
  ];
  const heats = file.heats.map((heat, at) => place(`heats/${at}`, 'heat', heatId(heat)));
  const entries = file.contests.flatMap((contest, at) =>
    contest.entries.map((_, position) =>
      place(`contests/${at}/entries/${position}`, 'entry', entryId(contest, position)),
    ),
  );
  return [...lists, ...heats, ...entries];
}

function listed(kind: string, list: string, items: readonly { readonly id: string }[]): Place[] {
  return items.map(({ id }, at) => place(`${list}/${at}`, kind, id));
}

function referencesIn(file: CompetitionFile): Place[] {
  return [
    ...file.people.flatMap(({ studio }, at) => maybe(`people/${at}/studio`, 'studio', studio)),
    ...file.judges.map(({ person }, at) => place(`judges/${at}/person`, 'person', person)),
    ...file.couples.flatMap(({ lead, follow, instructor }, at) => [
      place(`couples/${at}/lead`, 'person', lead),
      place(`couples/${at}/follow`, 'person', follow),
      ...maybe(`couples/${at}/instructor`, 'person', instructor),
    ]),
    ...entryReferences(file),
    ...heatReferences(file),
    ...maybe('firstCall', 'heat', file.firstCall),
  ];
}

function entryReferences({ contests }: CompetitionFile): Place[] {
  return contests.flatMap(({ entries }, at) =>
    entries.map(({ couple }, position) =>
      place(`contests/${at}/entries/${position}/couple`, 'couple', couple),
    ),
  );
}

function heatReferences({ heats }: CompetitionFile): Place[] {
  return heats.flatMap((heat, at) => [
    ...partsOf(heat).flatMap(({ contest, entries }, part) => [
      place(`heats/${at}/contests/${part}`, 'contest', contest),
      ...(entries ?? []).map((id) => place(`heats/${at}/contests/${part}/entries`, 'entry', id)),
    ]),
    ...(heat.judges ?? []).map((id, seat) => place(`heats/${at}/judges/${seat}`, 'judge', id)),
  ]);
}

function maybe(path: string, kind: string, id: string | undefined): Place[] {
  return id === undefined ? [] : [place(path, kind, id)];
}

function place(path: string, kind: string, id: string): Place {
  return { path, kind, id };
}
