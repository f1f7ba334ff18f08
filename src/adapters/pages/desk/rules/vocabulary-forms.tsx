import type { VNode } from 'preact';
import { rulesOf } from '../../../../domain/rules/state.ts';
import {
  feedbackWords,
  markedWords,
  type Word,
} from '../../../../domain/scorecard/marking/vocabulary.ts';
import { readerOf } from '../../../../projections/fold/slices.ts';
import { CommandForm, Opened, TextField } from '../../command-form.tsx';
import type { View } from '../../view.ts';

interface Props {
  readonly view: View;
  readonly back: string;
}

/** The words judges say besides marks, and what a finalist is called. */
export function VocabularyForms({ view, back }: Props): VNode {
  const { words, finalist } = rulesOf(readerOf(view.rows));
  return (
    <section class="card">
      <h2>Words</h2>
      {words ? <p>Feedback words of this showcase: {listed(words)}.</p> : <UsualWords />}
      <OwnWords view={view} back={back} words={words ?? markedWords} />
      {words && (
        <CommandForm
          {...{ view, back, data: { words: null }, label: 'Use the usual words again' }}
          command="ChooseVocabulary"
        />
      )}
      <p>A finalist is called {finalist}.</p>
      <FinalistForm view={view} back={back} />
    </section>
  );
}

function UsualWords(): VNode {
  return (
    <>
      <p>Beside a mark the usual feedback words are used: {listed(markedWords)}.</p>
      <p>Where there is feedback only: {listed(feedbackWords)}.</p>
    </>
  );
}

function FinalistForm({ view, back }: Props): VNode {
  return (
    <Opened view={view} word="Call a finalist otherwise">
      <div class="marking-forms">
        <CommandForm {...{ view, back, data: {}, label: 'Call it so' }} command="NameFinalist">
          <TextField label="Word beside 1, 2 and 3" name="field.word" maxLength={6} />
        </CommandForm>
      </div>
    </Opened>
  );
}

function OwnWords({ view, back, words }: Props & { words: readonly Word[] }): VNode {
  return (
    <Opened view={view} word="Choose words of your own">
      <div class="marking-forms">
        <CommandForm
          {...{ view, back, data: {}, label: 'Use these words' }}
          command="ChooseVocabulary"
        >
          <TextField
            label="Words"
            name="pairs.words"
            hint="Each as abbreviation = meaning, with commas between."
            value={words.map(({ word, meaning }) => `${word} = ${meaning}`).join(', ')}
            maxLength={700}
          />
        </CommandForm>
      </div>
    </Opened>
  );
}

function listed(words: readonly Word[]): string {
  return words.map(({ word, meaning }) => `${word} ${meaning.toLowerCase()}`).join(', ');
}
