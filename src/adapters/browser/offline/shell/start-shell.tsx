import { render, type VNode } from 'preact';
import { clockTime } from '../../../../domain/clock/zone-mark.ts';
import { pageFromBook } from '../../../pages/judge/book/book-page.ts';
import { KeptBand, NothingKept } from '../../../pages/judge/book/kept-band.tsx';
import { keptPath, type KeptPath } from '../../../pages/judge/book/kept-path.ts';
import { NeedsNetwork } from '../../../pages/judge/book/needs-network.tsx';
import type { JudgePage } from '../../../pages/slip/facts/slip-types.ts';
import { sessionOf, type JudgeSession } from '../../judge/session.ts';
import { openBookShelf, type KeptBook } from '../book-shelf.ts';
import { signedJudge } from '../signed-judge.ts';
import { whenBack } from '../when-back.ts';
import { showPractice } from './show-practice.tsx';
import { TabletAgenda } from './tablet-agenda.tsx';
import { TabletMarks } from './tablet-marks.tsx';

type StartSlip = (root: HTMLElement, page: JudgePage) => void;
type End = () => void;

/**
 * Fills the shell, which a tablet opens without a network, from the book it keeps of the judge
 * who is signed in. The answer ends it.
 */
export function startShell(shell: HTMLElement, startSlip: StartSlip): End {
  const ends: End[] = [];
  void draw(shell, startSlip).then((drawn) => ends.push(...drawn));
  return () => {
    for (const end of ends) end();
  };
}

async function draw(shell: HTMLElement, startSlip: StartSlip): Promise<End[]> {
  const { base = '' } = shell.dataset;
  const asked = askedAt(base);
  const judge = signedJudge(document.cookie);
  const kept = await readBook(base);
  if (!shell.isConnected) return [];
  shell.replaceChildren();
  if (asked.page === 'needs-network') return [showPart(shell, needsNetwork(base, asked.to))];
  const isOwn = judge !== undefined && kept?.book.judge.id === judge;
  if (isOwn) return showKept(shell, { asked, kept, startSlip });
  return [showPart(shell, <NothingKept isSignedIn={judge !== undefined} />), whenBack(base)];
}

async function readBook(base: string): Promise<KeptBook | undefined> {
  try {
    const shelf = await openBookShelf(base);
    const kept = await shelf.read();
    shelf.close();
    return kept;
  } catch {
    return undefined;
  }
}

/** What the address asks for; the list where it is none that a tablet keeps. */
function askedAt(base: string): KeptPath {
  const path = decodeURIComponent(location.pathname).slice(base.length);
  return keptPath(path, new URLSearchParams(location.search)) ?? { page: 'list' };
}

interface Scene {
  readonly asked: KeptPath;
  readonly kept: KeptBook;
  readonly startSlip: StartSlip;
}

/** A practice under way is not taken away by the server's page once that can be had. */
function showKept(shell: HTMLElement, scene: Scene): End[] {
  const { book } = scene.kept;
  const { base } = book;
  if (scene.asked.page === 'practice') {
    document.title = 'Practice heat';
    if (book.practice) return [showPractice(shell, book.practice)];
    return [showPart(shell, needsNetwork(base, 'judge/practice'))];
  }
  const session = sessionOf({ base, judge: book.judge.id }, scene.kept);
  return [whenBack(base, session), show(shell, scene, session)];
}

function show(shell: HTMLElement, { asked, kept, startSlip }: Scene, session: JudgeSession): End {
  const { book, takenAt } = kept;
  const page = asked.page === 'heat' ? pageFromBook(book, asked.heat) : undefined;
  const [above, below] = [document.createElement('div'), document.createElement('div')];
  shell.append(above, below);
  const isMissing = asked.page === 'heat' && !page;
  render(<KeptBand at={clockTime(takenAt, book.place)} isMissing={isMissing} />, above);
  if (page) {
    showSlip(below, page, startSlip);
    return () => undefined;
  }
  if (asked.page !== 'marks')
    return showPart(below, <TabletAgenda session={session} book={book} />);
  document.title = 'My marks';
  return showPart(below, <TabletMarks session={session} book={book} />);
}

function showPart(room: HTMLElement, part: VNode): End {
  render(part, room);
  return () => {
    render(null, room);
  };
}

function needsNetwork(base: string, to: string): VNode {
  document.title = 'Needs the network';
  return <NeedsNetwork base={base} to={to} />;
}

/** Under the name that the server's page gives it, so that it lives on when that page comes. */
function showSlip(below: HTMLElement, page: JudgePage, startSlip: StartSlip): void {
  below.id = `slip-${page.judge.id}-${page.open}`;
  below.className = 'slip-root';
  for (const name of ['data-judge-slip', 'data-turbo-permanent', 'data-alive'])
    below.setAttribute(name, '');
  document.title = `Heat ${page.news.heats.find(({ heat }) => heat === page.open)?.label ?? ''}`;
  startSlip(below, page);
}
