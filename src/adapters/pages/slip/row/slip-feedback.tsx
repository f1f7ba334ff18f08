import type { VNode } from 'preact';
import type { Word } from '../../../../domain/scorecard/marking/vocabulary.ts';
import { Icon } from '../../icon.tsx';
import type { Statement } from '../slip-handlers.ts';
import type { MarksProps } from './marks-props.ts';

/** The feedback words of a couple; each is said to be good or bad, or nothing is said. */
export function SlipFeedback(props: MarksProps): VNode | null {
  const { row } = props;
  const dropped = Object.keys(row.feedback).filter(
    (said) => !row.words.some(({ word }) => word === said),
  );
  if (row.words.length + dropped.length === 0) return null;
  return (
    <ul class="slip-words" aria-label={`Feedback for couple ${row.back}`}>
      {row.words.map((word) => (
        <WordLine key={word.word} {...props} word={word} />
      ))}
      {dropped.map((word) => (
        <DroppedWord key={word} {...props} word={{ word, meaning: word }} />
      ))}
    </ul>
  );
}

type WordProps = MarksProps & { word: Word };

function WordLine(props: WordProps): VNode {
  const { word } = props;
  return (
    <li class="slip-word">
      <span class="slip-word-name">
        <b>{word.word}</b> <small>{word.meaning}</small>
      </span>
      <Statement {...props} statement="good" />
      <Statement {...props} statement="bad" />
    </li>
  );
}

/** What was said under a word that is no longer asked for: it stands until it is taken back. */
function DroppedWord(props: WordProps): VNode {
  const { row, word } = props;
  const statement = row.feedback[word.word] ?? 'good';
  return (
    <li class="slip-word">
      <span class="slip-word-name">
        <b>{word.word}</b> <small>earlier word</small>
      </span>
      <Statement {...props} statement={statement} />
    </li>
  );
}

/** Pressed again it takes back what was said. */
function Statement({
  row,
  word,
  statement,
  locked,
  on,
}: WordProps & { statement: 'good' | 'bad' }): VNode {
  const { entry, dance, back } = row;
  const said = row.feedback[word.word] === statement;
  const next: Statement = said ? 'none' : statement;
  return (
    <button
      type="button"
      class="slip-mark slip-statement"
      aria-pressed={said}
      aria-label={`${word.meaning} ${statement}, couple ${back}`}
      disabled={locked || !on}
      onClick={() => on?.tap({ kind: 'feedback', entry, dance, word: word.word, statement: next })}
    >
      <Icon name={statement === 'good' ? 'check' : 'cross'} />
      <small>{statement}</small>
    </button>
  );
}
