import type { ComponentChildren, VNode } from 'preact';

/** A table that scrolls inside its box on narrow screens, by keyboard too. */
export function TableBox({
  label,
  children,
}: {
  label: string;
  children: ComponentChildren;
}): VNode {
  return (
    <div class="table-box" role="region" aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </div>
  );
}

/** A table of one row per item. */
export function ListTable<T>(props: {
  readonly label: string;
  readonly titles: readonly string[];
  readonly items: readonly T[];
  draw(item: T, index: number): VNode;
}): VNode {
  const { label, titles, items } = props;
  return (
    <TableBox label={label}>
      <TableHead titles={titles} />
      <tbody>{items.map((item, index) => props.draw(item, index))}</tbody>
    </TableBox>
  );
}

/** The number that names a row, such as a back number. */
export function NumberHead({ children }: { children: ComponentChildren }): VNode {
  return (
    <th scope="row" class="number">
      {children}
    </th>
  );
}

interface EmptyProps {
  readonly words?: string;
  readonly children?: ComponentChildren;
}

/** What belongs on an empty page; the children offer the first step. */
export function EmptyState({ words, children }: EmptyProps): VNode {
  return (
    <div class="empty">
      {words !== undefined && <p>{words}</p>}
      {children}
    </div>
  );
}

/** The head of a table: `#` before a title stands over numbers, `~` over what phones leave out. */
export function TableHead({ titles }: { titles: readonly string[] }): VNode {
  return (
    <thead>
      <tr>
        {titles.map((title) => (
          <th scope="col" class={headClasses[title.slice(0, 1)] ?? ''}>
            {title.replace(/^[#~]/, '')}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const headClasses: Readonly<Record<string, string>> = { '#': 'number', '~': 'aside' };
