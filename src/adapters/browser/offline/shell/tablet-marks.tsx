import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { pageFromBook } from '../../../pages/judge/book/book-page.ts';
import type { JudgeBook } from '../../../pages/judge/book/book-types.ts';
import { KeptMarks } from '../../../pages/judge/book/kept-marks.tsx';
import type { JudgeSession } from '../../judge/session.ts';

/** What the judge gave as this tablet knows it, with what waits here. */
export function TabletMarks(props: { session: JudgeSession; book: JudgeBook }): VNode {
  const { session } = props;
  const [, draw] = useState(0);
  useEffect(() => session.listen({ changed: () => draw((before) => before + 1) }), [session]);
  const book = session.companion.book()?.book ?? props.book;
  const heats = book.lines.flatMap(({ heat }) => {
    const page = pageFromBook(book, heat);
    return page ? [session.tablet.heat(page, session.kept())] : [];
  });
  const { base, judge } = book;
  return <KeptMarks {...{ base, judge, heats }} kept={session.kept()} />;
}
