import type { VNode } from 'preact';
import type { CategoryState } from '../../../../domain/category/state.ts';
import { chosenMarking, markingFor } from '../../../../domain/rules/marking-of.ts';
import type { Style } from '../../../../domain/scorecard/marking/marking.ts';
import { markingWords } from '../../../../domain/scorecard/marking/marking-words.ts';
import { readerOf } from '../../../../projections/fold/slices.ts';
import { sliceTables } from '../../../../projections/fold/tables.ts';
import { CommandForm, maySend, Opened, TextField } from '../../command-form.tsx';
import { Crumb } from '../../crumb.tsx';
import { Layout } from '../../layout.tsx';
import type { View } from '../../view.ts';
import { freshId } from '../forms/fresh-id.ts';
import { MarkingForms } from './marking-forms.tsx';
import { VocabularyForms } from './vocabulary-forms.tsx';

/** Where the forms of this page lead back to. */
const here = 'desk/rules';

const styles: readonly { readonly style: Style; readonly word: string }[] = [
  { style: 'open', word: 'Open' },
  { style: 'closed', word: 'Closed' },
  { style: 'multi', word: 'Multi-dance without places' },
  { style: 'solo', word: 'Solo' },
];

/** How contests without rounds are marked: for the showcase, and where a category differs. */
export function rulesPage(view: View): VNode {
  const categories = view.rows.find(sliceTables.category).sort((a, b) => a.order - b.order);
  return (
    <Layout view={view} title="Marking" kind="desk" here={here}>
      <Crumb view={view} path="desk/" word="Desk" />
      <h1>How heats are marked</h1>
      <p class="lead">
        What is chosen here holds for marks given from now on. A mark keeps the way it was given in.
      </p>
      <div class="halves">
        <Scope view={view} title="The whole showcase" />
        <VocabularyForms view={view} back={here} />
      </div>
      <h2>Agenda categories</h2>
      {categories.length === 0 && <p>There are none yet: contests follow the whole showcase.</p>}
      <div class="halves">
        {categories.map((category) => (
          <Scope view={view} title={category.title} category={category} />
        ))}
      </div>
      <AddCategory view={view} />
    </Layout>
  );
}

interface ScopeProps {
  readonly view: View;
  readonly title: string;
  readonly category?: CategoryState;
}

function Scope({ view, title, category }: ScopeProps): VNode {
  return (
    <section class="card">
      {category ? <h3>{title}</h3> : <h2>{title}</h2>}
      <dl class="facts">
        {styles.map((style) => (
          <StyleMarked view={view} {...style} category={category?.category} />
        ))}
      </dl>
      {category && <RemoveCategory view={view} category={category} />}
    </section>
  );
}

interface StyleProps {
  readonly view: View;
  readonly style: Style;
  readonly word: string;
  readonly category: string | undefined;
}

function StyleMarked({ view, style, word, category }: StyleProps): VNode {
  return (
    <div>
      <dt>{word}</dt>
      <dd>{markedNow(view, style, category)}</dd>
      <dd>
        <MarkingForms view={view} back={here} style={style} category={category} />
      </dd>
    </div>
  );
}

function markedNow({ rows }: View, style: Style, category: string | undefined): string {
  const state = readerOf(rows);
  const chosen = chosenMarking(state, style, category);
  if (chosen) return markingWords(chosen);
  if (category !== undefined) return 'as the whole showcase';
  return `${markingWords(markingFor(state, style, null))} (as usual)`;
}

function AddCategory({ view }: { view: View }): VNode | null {
  if (!maySend(view, 'AddCategory')) return null;
  const category = freshId(view.rows, sliceTables.category);
  const order = view.rows.count(sliceTables.category) + 1;
  return (
    <Opened view={view} word="Add a category">
      <CommandForm
        {...{ view, back: here, data: { category, order }, label: 'Add' }}
        command="AddCategory"
      >
        <TextField label="Title" name="field.title" maxLength={80} />
      </CommandForm>
    </Opened>
  );
}

function RemoveCategory({ view, category }: { view: View; category: CategoryState }) {
  if (category.contests > 0)
    return <p class="muted">{category.contests} contests stand under this heading.</p>;
  const data = { category: category.category };
  return (
    <CommandForm
      {...{ view, back: here, data, label: 'Remove', about: category.title }}
      command="RemoveCategory"
      tone="grave"
    />
  );
}
