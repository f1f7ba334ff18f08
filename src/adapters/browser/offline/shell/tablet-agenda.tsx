import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { JudgeBook } from '../../../pages/judge/book/book-types.ts';
import { pageFromBook } from '../../../pages/judge/book/book-page.ts';
import { FloorOffer, type OfferedHeat } from '../../../pages/judge/floor-offer.tsx';
import { HeatList, type ListedHeat } from '../../../pages/judge/heat-list.tsx';
import { heatState, progressOfHeat } from '../../../pages/judge/heat-state.ts';
import { JudgeLinks } from '../../../pages/judge/book/judge-links.tsx';
import { waitingOn } from '../../../pages/slip/facts/signature.ts';
import type { JudgeSession } from '../../judge/session.ts';
import { TabletBar } from '../tablet-bar.tsx';

/** The judge's list as this tablet knows it, drawn with the server's own parts. */
export function TabletAgenda(props: { session: JudgeSession; book: JudgeBook }): VNode {
  const { session } = props;
  const [, draw] = useState(0);
  useEffect(() => session.listen({ changed: () => draw((before) => before + 1) }), [session]);
  const book = session.companion.book()?.book ?? props.book;
  return (
    <>
      <h1>My heats</h1>
      <FloorOffer floor={offered(session, book)} />
      <div class="judge-outbox">
        <TabletBar session={session} />
      </div>
      <div class="judge-ways">
        <JudgeLinks view={{ base: book.base, asOf: undefined }} />
      </div>
      <HeatList heats={book.lines.flatMap(({ heat }) => listed(session, book, heat))} />
    </>
  );
}

function offered(session: JudgeSession, { base, lines }: JudgeBook): OfferedHeat | undefined {
  const floor = session.tablet.floor();
  if (!floor) return undefined;
  const what = lines.find(({ heat }) => heat === floor.heat)?.what ?? '';
  return { label: floor.label, href: `${base}judge/heat/${floor.heat}`, what };
}

function listed(session: JudgeSession, book: JudgeBook, id: string): ListedHeat[] {
  const page = pageFromBook(book, id);
  const line = book.lines.find(({ heat }) => heat === id);
  if (!page || !line) return [];
  const heat = session.tablet.heat(page, session.kept());
  const waiting = waitingOn(heat.sheets, session.kept());
  const href = `${book.base}judge/heat/${id}`;
  const mark = heatState(heat, progressOfHeat(heat), waiting);
  return [{ ...line, href, onFloor: session.tablet.floor()?.heat === id, mark }];
}
