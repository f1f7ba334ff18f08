import type { VNode } from 'preact';
import { coloursOf } from '../../../domain/screen/colours-of.ts';
import { largestPicture, longestSide } from '../../../domain/screen/picture/picture-files.ts';
import { pictureTypes } from '../../../domain/screen/picture/picture-type.ts';
import { artSchema, drawings, type Art } from '../../../domain/screen/shows.ts';
import { ChoiceField, CommandForm, maySend, TextField } from '../command-form.tsx';
import type { View } from '../view.ts';
import { BoardArt } from './board-art.tsx';
import { boardStyle, themeIn } from './theme.tsx';

interface Props {
  readonly view: View;
  /** Where its forms lead back to. */
  readonly back: string;
}

/** How boards look: a small one to see it, and the forms to choose. */
export function ThemeCard({ view, back }: Props): VNode {
  return (
    <section class="card">
      <h2>Colours and picture</h2>
      <Sample view={view} />
      {maySend(view, 'ChooseTheme') && (
        <>
          <ThemeForm view={view} back={back} />
          <PictureForm view={view} back={back} />
        </>
      )}
    </section>
  );
}

/** A board in small, with what was chosen in words under it. */
function Sample({ view }: { view: View }): VNode {
  const { art } = themeIn(view);
  return (
    <figure class="board-sample">
      <div style={boardStyle(view)} aria-hidden>
        <BoardArt view={view} />
        <p class="board-sample-number">42</p>
        <p>Waltz</p>
      </div>
      <figcaption>Behind the boards: {artWords[art]}.</figcaption>
    </figure>
  );
}

/** Accent, counter and art of a showcase; the colours of the three mark states are never chosen. */
function ThemeForm({ view, back }: Props): VNode {
  const { accent, dark, counter, art, picture } = themeIn(view);
  const data = picture === null ? {} : { picture };
  const form = { view, back, data, command: 'ChooseTheme', label: 'Use these' } as const;
  const arts = picture === null ? drawings : artSchema.options;
  return (
    <>
      <p>Leave a colour empty for the usual one. One too faint to be read is refused.</p>
      <CommandForm {...form}>
        <ColourField label="Accent on light pages" name="accent" value={accent} />
        <ColourField label="Accent on dark pages and boards" name="dark" value={dark} />
        <ColourField label="Number of the heat on boards" name="counter" value={counter} />
        <ChoiceField
          label="Behind the boards"
          name="field.art"
          choices={arts.map((value) => ({ value, word: choiceWords[value] }))}
          chosen={art}
        />
      </CommandForm>
    </>
  );
}

/** Sends the file with the form itself, so it needs no scripts. */
function PictureForm({ view, back }: Props): VNode {
  const theme = themeIn(view);
  const away = { view, back, command: 'ChooseTheme', label: 'Take the picture away' } as const;
  const megabytes = String(largestPicture / 1024 ** 2);
  return (
    <>
      <h3>A picture of your own</h3>
      <p>
        It lies behind the floor and behind messages, darkened so that everything can be read. It
        fills the whole board, so its edges may be cut. Everybody can fetch the file as it is.
      </p>
      <form
        class="command"
        method="post"
        encType="multipart/form-data"
        action={`${view.base}desk/pictures/choose`}
      >
        <label class="field">
          <span>{theme.picture === null ? 'Picture' : 'Another picture'}</span>
          <input type="file" name="picture" accept={pictureTypes.join(',')} required />
          <small>
            PNG, JPEG or WebP, at most {megabytes} MB and {longestSide} pixels on a side
          </small>
        </label>
        <button class="button quiet">Use this picture</button>
      </form>
      {theme.picture !== null && (
        <CommandForm {...away} data={{ ...coloursOf(theme), art: 'none' }} />
      )}
    </>
  );
}

const artWords: Readonly<Record<Art, string>> = {
  none: 'nothing',
  rings: 'the drawing Rings',
  ribbon: 'the drawing Ribbon',
  steps: 'the drawing Steps',
  picture: 'a picture of your own',
};

const choiceWords: Readonly<Record<Art, string>> = {
  none: 'Nothing',
  rings: 'Rings',
  ribbon: 'Ribbon',
  steps: 'Steps',
  picture: 'The picture',
};

/** What stands where no colour is chosen: the tokens of both palettes. */
const usualColours = { accent: '#5b2a86', dark: '#c9a4f2', counter: '#c9a4f2' } as const;

interface ColourProps {
  readonly label: string;
  readonly name: keyof typeof usualColours;
  readonly value: string | null;
}

/** A colour as it is written, with a picker beside it where scripts run. */
function ColourField(props: ColourProps): VNode {
  const shown = props.value === null ? {} : { value: props.value };
  const hint = 'Such as #5b2a86';
  const like = { hint, pattern: '#[0-9a-fA-F]{6}', maxLength: 7, optional: true, ...shown };
  return (
    <div class="field-pair">
      <TextField label={props.label} name={`field.${props.name}`} {...like} />
      <input
        type="color"
        aria-label={`Pick: ${props.label}`}
        data-picks-colour
        value={props.value ?? usualColours[props.name]}
        hidden
      />
    </div>
  );
}
