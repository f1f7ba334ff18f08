import { doubtWords } from '../../../domain/scorecard/doubts.ts';
import { paperWords, type FromPaper } from '../../../domain/scorecard/paper.ts';
import { noteToken } from '../labels.ts';
import { because, upper, type SentencesOf } from './telling.ts';

/** What happened to scorecards, one sentence per event type. */
export const scorecardSentences: SentencesOf<ScorecardEvent> = {
  ScorecardOpened: ({ data }, { labels }) =>
    `Scorecard of ${labels.judge(data.judge)} opened: ${labels.sheet(data.sheet)}.`,
  MarkRecorded: ({ data }, { labels, before }) => {
    const { judge, entry, mark, sheet, dance, late } = data;
    const who = `${upper(labels.judge(judge))}`;
    const place = `${labels.place(sheet, entry, dance)}${late ? ', late' : ''}${source(data)}`;
    return before === null
      ? `${who} marked ${labels.couple(entry)}: ${String(mark)} (${place}).`
      : `${who} changed ${labels.couple(entry)} from ${before} to ${String(mark)} (${place}).`;
  },
  MarkWithdrawn: ({ data }, { labels, before }) =>
    `${upper(labels.judge(data.judge))} took back ${before ?? 'the mark'} of ` +
    `${labels.couple(data.entry)} ` +
    `(${labels.place(data.sheet, data.entry, data.dance)}${source(data)}).`,
  FeedbackGiven: ({ data }, { labels }) => {
    const { judge, entry, sheet, dance, word, statement } = data;
    const what = statement === 'none' ? `took back ${word}` : `said ${word} is ${statement}`;
    const place = `${labels.place(sheet, entry, dance)}${source(data)}`;
    const about = `${labels.couple(entry)} (${place})`;
    return `${upper(labels.judge(judge))} ${what} about ${about}${data.late ? ', late' : ''}.`;
  },
  CommentWritten: ({ data }, { labels }) =>
    `${upper(labels.judge(data.judge))} on ${labels.couple(data.entry)}: ${noteToken}`,
  CommentWithdrawn: ({ data }, { labels }) =>
    `${upper(labels.judge(data.judge))} took back the comment on ${labels.couple(data.entry)}.`,
  ScorecardQuestioned: ({ data }, { labels }) =>
    `${upper(labels.judge(data.judge))} was asked before signing ${labels.sheet(data.sheet)}: ` +
    data.doubts.map((doubt) => doubtWords[doubt]).join(' '),
  ScorecardSigned: ({ data }, { labels }) =>
    `${upper(labels.judge(data.judge))} signed ${labels.sheet(data.sheet)}${source(data)}` +
    (data.despite === undefined ? '.' : ' and stood by it when asked.'),
  ScorecardReopened: ({ data }, { labels }) =>
    `Scorecard of ${labels.judge(data.judge)} reopened (${labels.sheet(data.sheet)})` +
    because(data.reason),
};

/** What the desk keyed in says so. */
function source({ from }: FromPaper): string {
  return from === 'paper' ? `, ${paperWords}` : '';
}

type ScorecardEvent =
  | 'ScorecardOpened'
  | 'MarkRecorded'
  | 'MarkWithdrawn'
  | 'FeedbackGiven'
  | 'CommentWritten'
  | 'CommentWithdrawn'
  | 'ScorecardQuestioned'
  | 'ScorecardSigned'
  | 'ScorecardReopened';
