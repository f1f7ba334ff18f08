import type { VNode } from 'preact';
import { rulesOf, showcaseRules } from '../../../../domain/rules/state.ts';
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
  return (
    <Opened view={props.view} word="Choose">
      <Form {...props} marking={undefined} label="Choose this way">
        <WayField {...props} />
      </Form>
      {props.style === 'solo' ? <OwnParts {...props} /> : <OwnLetters {...props} />}
      <OwnRange {...props} />
    </Opened>
  );
}

function WayField({ view, style, category }: MarkingFormsProps): VNode {
  const rules = readerOf(view.rows);
  const chosen = rulesOf(rules, category ?? showcaseRules).markings[style] ?? null;
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
  readonly marking: object | undefined;
  readonly label: string;
  readonly children: VNode | VNode[];
}

function Form({ view, back, style, category, marking, label, children }: FormProps): VNode {
  const scope = category === undefined ? {} : { category };
  const data = { ...scope, style, ...(marking && { marking }) };
  return (
    <CommandForm {...{ view, back, data, label, about: `for ${style}` }} command="ChooseMarking">
      {children}
    </CommandForm>
  );
}

function OwnLetters(props: MarkingFormsProps): VNode {
  return (
    <Form {...props} marking={{ way: 'letters' }} label="Choose these letters">
      <TextField
        label="Own letters, best first"
        name="words.marking.letters"
        hint="With commas between, for example A, B, C, D."
        maxLength={70}
      />
      <Extras />
    </Form>
  );
}

function OwnRange(props: MarkingFormsProps): VNode {
  const way = props.style === 'solo' ? 'solo' : 'number';
  return (
    <Form {...props} marking={{ way }} label="Choose this range">
      <TextField label="Smallest number" name="number.marking.min" type="number" min={0} />
      <TextField label="Largest number" name="number.marking.max" type="number" max={1000} />
      {way === 'number' ? <Extras /> : <Comments />}
    </Form>
  );
}

function OwnParts(props: MarkingFormsProps): VNode {
  return (
    <Form {...props} marking={{ way: 'parts', min: 0 }} label="Choose these parts">
      <TextField
        label="Parts"
        name="words.marking.parts"
        hint="Their names, with commas between."
        value={soloParts.way === 'parts' ? soloParts.parts.join(', ') : ''}
        maxLength={120}
      />
      <TextField label="Most for each" name="number.marking.max" type="number" value={25} />
      <Comments />
    </Form>
  );
}

function Extras(): VNode {
  return (
    <>
      <label class="check">
        <input type="checkbox" name="yes.marking.feedback" /> With feedback words
      </label>
      <Comments />
    </>
  );
}

function Comments(): VNode {
  return (
    <label class="check">
      <input type="checkbox" name="yes.marking.comments" /> With comments
    </label>
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
