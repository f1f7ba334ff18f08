import type { VNode } from 'preact';
import { ChoiceField, TextField } from '../command-form.tsx';
import { Icon } from '../icon.tsx';
import { pathTo } from '../links.ts';
import type { View } from '../view.ts';
import { filterChoices, filterWord } from './filter-words.ts';
import { filterNames, filterOf, type Filter, type FilterName } from './query.ts';

interface Props {
  readonly view: View;
  readonly here: string;
}

/** Filters whose state is the address: a form to set them, chips to take them away. */
export function HistoryFilters({ view, here }: Props): VNode {
  return (
    <section aria-label="Filters">
      <form class="filters" method="get" action={`${view.base}${here}`}>
        {filterNames.map((name) => (
          <Filter view={view} name={name} />
        ))}
        <TextField label="Older than revision" name="before" type="number" min={0} optional />
        {view.asOf !== undefined && <input type="hidden" name="as-of" value={view.asOf} />}
        <button class="button quiet">
          <Icon name="search" />
          <span>Show</span>
        </button>
      </form>
      <Chips view={view} here={here} />
    </section>
  );
}

function Filter({ view, name }: { view: View; name: FilterName }): VNode {
  const chosen = view.query[name];
  const label = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  const choices = filterChoices(view.rows, name);
  if (!choices)
    return (
      <TextField label={`${label} (id)`} name={name} value={chosen ?? ''} maxLength={60} optional />
    );
  return <ChoiceField label={label} name={name} choices={choices} chosen={chosen} none="all" />;
}

function Chips({ view, here }: Props): VNode | null {
  const filter = filterOf(view);
  const chips = filterNames.flatMap((name) => {
    const id = filter[name];
    const href = pathTo(view, here, without(filter, name));
    return id === undefined ? [] : [<Chip href={href} word={filterWord(view.rows, name, id)} />];
  });
  return chips.length === 0 ? null : <ul class="chips">{chips}</ul>;
}

function Chip({ href, word }: { href: string; word: string }): VNode {
  return (
    <li>
      <a class="chip" href={href}>
        <span>{word}</span> <Icon name="cross" word="take this filter away" />
      </a>
    </li>
  );
}

function without(filter: Filter, name: FilterName): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).filter(([each]) => each !== name));
}
