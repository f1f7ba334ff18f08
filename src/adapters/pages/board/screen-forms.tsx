import type { VNode } from 'preact';
import { layouts, screenPages, type ScreenShows } from '../../../domain/screen/shows.ts';
import type { ScreenState } from '../../../domain/screen/state.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { ChoiceField, CommandForm, TextField, type Choice } from '../command-form.tsx';
import type { View } from '../view.ts';

interface Props {
  readonly view: View;
  readonly back: string;
}

/** One form that says what a screen shows; without a screen it asks for a new one's name. */
export function DirectForm(props: Props & { screen: ScreenState | undefined }): VNode | null {
  const { view, back, screen } = props;
  const data = screen ? { screen: screen.screen } : {};
  const about = screen ? `on screen ${screen.screen}` : 'on the new screen';
  const form = { view, back, data, about, command: 'DirectScreen', label: 'Show this' } as const;
  return (
    <CommandForm {...form} tone="main" icon="screen">
      {!screen && <TextField label="Name" name="field.screen" {...nameOfScreen} />}
      <ShowsFields view={view} shows={screen?.shows} />
      <div class="when-floor">
        <ChoiceField
          label="Layout of the floor"
          name="field.layout"
          choices={choices(layouts, layoutWords)}
          chosen={screen?.layout}
        />
      </div>
    </CommandForm>
  );
}

const nameOfScreen = {
  hint: 'As in its address: small letters, digits and hyphens, such as left-wall.',
  pattern: '[a-z0-9]+(-[a-z0-9]+)*',
  maxLength: 30,
};

const pageWords = {
  floor: 'The floor',
  standings: 'The standings of one contest',
  results: 'All results, page by page',
  agenda: 'The agenda',
  message: 'A message',
  blank: 'Nothing',
};

const layoutWords = {
  split: 'Number left, couples right',
  number: 'Number alone',
  stacked: 'Number above, couples below',
  columns: 'Couples in columns',
};

interface ShowsProps {
  readonly view: View;
  /** What the screen shows now; a new one shows nothing yet. */
  readonly shows: ScreenShows | undefined;
}

function ShowsFields({ view, shows }: ShowsProps): VNode {
  const text = shows?.page === 'message' ? { value: shows.text } : {};
  return (
    <>
      <ChoiceField
        label="Shows"
        name="field.page"
        choices={choices(screenPages, pageWords)}
        chosen={shows?.page}
      />
      <div class="when-standings">
        <ContestField view={view} shows={shows} />
      </div>
      <div class="when-message">
        <TextField label="Text" name="field.text" maxLength={160} optional {...text} />
      </div>
    </>
  );
}

function ContestField({ view, shows }: ShowsProps): VNode {
  const contests = view.rows
    .find(sliceTables.contest)
    .map(({ contest, title }) => ({ value: contest, word: title }));
  return (
    <ChoiceField
      label="Contest"
      name="field.contest"
      choices={contests}
      chosen={shows?.page === 'standings' ? shows.contest : undefined}
      none="None"
    />
  );
}

function choices<T extends string>(
  values: readonly T[],
  words: Readonly<Record<T, string>>,
): Choice[] {
  return values.map((value) => ({ value, word: words[value] }));
}
