import type { VNode } from 'preact';
import { chosenMarking } from '../../../../domain/rules/marking-of.ts';
import { rulesOf } from '../../../../domain/rules/state.ts';
import {
  medalLetters,
  placeLetters,
  soloParts,
  type ChosenMarking,
  type Style,
} from '../../../../domain/scorecard/marking/marking.ts';
import { markingWords } from '../../../../domain/scorecard/marking/marking-words.ts';
import { readerOf } from '../../../../projections/fold/slices.ts';
import { ChoiceField, CommandForm, Opened, TextField } from '../../command-form.tsx';
import type { View } from '../../view.ts';

export interface MarkingFormsProps {
  readonly view: View;
  readonly back: string;
  readonly style: Style;
  readonly category: string | undefined;
}

/** The ways offered for a style, and forms for letters, ranges and parts of one's own. */
export function MarkingForms(props: MarkingFormsProps): VNode {
  const { style } = props;
  return (
    <Opened view={props.view} word="Choose">
      <div class="marking-forms">
        <Form {...props} title="A way from the list" marking={undefined} label="Choose this way">
          <WayField {...props} />
        </Form>
        {style === 'solo' ? <OwnParts {...props} /> : <OwnLetters {...props} />}
        <OwnRange {...props} />
      </div>
    </Opened>
  );
}

function WayField({ view, style, category }: MarkingFormsProps): VNode {
  const rules = readerOf(view.rows);
  const chosen = chosenMarking(rules, style, category) ?? null;
  const offered = style === 'solo' ? soloWays : heatWays(rulesOf(rules).finalist);
  const choices = offered.map((way) => ({ value: JSON.stringify(way), word: markingWords(way) }));
  const usual = { value: 'null', word: category === undefined ? 'As usual' : 'As the showcase' };
  return (
    <ChoiceField
      label="Way of marking"
      name="json.marking"
      choices={[usual, ...choices]}
      chosen={JSON.stringify(chosen)}
    />
  );
}

interface FormProps extends MarkingFormsProps {
  readonly title: string;
  readonly marking: object | undefined;
  readonly label: string;
  readonly children: VNode | VNode[];
}

function Form({ title, marking, children, ...props }: FormProps): VNode {
  const { view, back, style, category, label } = props;
  const scope = category === undefined ? {} : { category };
  const data = { ...scope, style, ...(marking && { marking }) };
  // A category's name is a heading below that of all categories.
  const Heading = category === undefined ? 'h3' : 'h4';
  return (
    <section>
      <Heading>
        {title}
        <span class="unseen"> for {style}</span>
      </Heading>
      <CommandForm {...{ view, back, data, label, about: `for ${style}` }} command="ChooseMarking">
        {children}
      </CommandForm>
    </section>
  );
}

function OwnLetters(props: MarkingFormsProps): VNode {
  return (
    <Form
      {...props}
      title="Letters of your own"
      marking={{ way: 'letters' }}
      label="Choose these letters"
    >
      <TextField
        label="Letters, best first"
        name="words.marking.letters"
        hint="With commas between, for example A, B, C, D."
        maxLength={70}
      />
      <Extras hasFeedback />
    </Form>
  );
}

function OwnRange(props: MarkingFormsProps): VNode {
  const way = props.style === 'solo' ? 'solo' : 'number';
  return (
    <Form {...props} title="A number in a range" marking={{ way }} label="Choose this range">
      <TextField label="Smallest number" name="number.marking.min" type="number" min={0} />
      <TextField label="Largest number" name="number.marking.max" type="number" max={1000} />
      <Extras hasFeedback={way === 'number'} />
    </Form>
  );
}

function OwnParts(props: MarkingFormsProps): VNode {
  return (
    <Form
      {...props}
      title="A number for each part"
      marking={{ way: 'parts', min: 0 }}
      label="Choose these parts"
    >
      <TextField
        label="Parts"
        name="words.marking.parts"
        hint="Their names, with commas between."
        value={soloParts.way === 'parts' ? soloParts.parts.join(', ') : ''}
        maxLength={120}
      />
      <TextField label="Most for each" name="number.marking.max" type="number" value={25} />
      <Extras hasFeedback={false} />
    </Form>
  );
}

function Extras({ hasFeedback }: { hasFeedback: boolean }): VNode {
  return (
    <div class="marking-extras">
      {hasFeedback && (
        <label class="check">
          <input type="checkbox" name="yes.marking.feedback" /> With feedback words
        </label>
      )}
      <label class="check">
        <input type="checkbox" name="yes.marking.comments" /> With comments
      </label>
    </div>
  );
}

const soloWays: readonly ChosenMarking[] = [
  { way: 'solo', min: 0, max: 100 },
  { way: 'solo', min: 0, max: 100, comments: true },
  soloParts,
  { ...soloParts, comments: true },
];

function heatWays(finalist: string): readonly ChosenMarking[] {
  return [
    placeLetters(finalist),
    medalLetters,
    { way: 'number', min: 0, max: 100 },
    { way: 'number', min: 1, max: 5, feedback: true },
    { way: 'letters', letters: ['GH', 'G', 'S', 'B'], feedback: true },
    { way: 'feedback' },
    { way: 'feedback', comments: true },
  ];
}
