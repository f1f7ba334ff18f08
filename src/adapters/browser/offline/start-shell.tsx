import { render } from 'preact';
import { pageFromBook } from '../../pages/judge/book/book-page.ts';
import { KeptBand, NothingKept } from '../../pages/judge/book/kept-band.tsx';
import type { JudgeBook } from '../../pages/judge/book/book-types.ts';
import type { JudgePage } from '../../pages/slip/facts/slip-types.ts';
import { sessionOf, type JudgeSession } from '../judge/session.ts';
import { openBookShelf, type KeptBook } from './book-shelf.ts';
import { signedJudge } from './signed-judge.ts';
import { TabletAgenda } from './tablet-agenda.tsx';
import { whenBack } from './when-back.ts';

type StartSlip = (root: HTMLElement, page: JudgePage) => void;

/**
 * Fills the shell, which a tablet opens without a network, from the book it keeps of the judge
 * who is signed in. The answer ends it.
 */
export function startShell(shell: HTMLElement, startSlip: StartSlip): () => void {
  const { base = '' } = shell.dataset;
  const ends = [() => render(null, shell)];
  const draw = async (): Promise<void> => {
    const judge = signedJudge(document.cookie);
    const kept = await readBook(base);
    if (!shell.isConnected) return;
    shell.replaceChildren();
    const isOwn = judge !== undefined && kept?.book.judge.id === judge;
    if (!isOwn) {
      render(<NothingKept isSignedIn={judge !== undefined} />, shell);
      ends.push(whenBack(base));
      return;
    }
    const session = sessionOf({ base, judge }, kept);
    ends.push(whenBack(base, session));
    ends.push(show(shell, { session, kept, startSlip }));
  };
  void draw();
  return () => {
    for (const end of ends) end();
  };
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

interface Scene {
  readonly session: JudgeSession;
  readonly kept: KeptBook;
  readonly startSlip: StartSlip;
}

function show(shell: HTMLElement, scene: Scene): () => void {
  const { book, takenAt } = scene.kept;
  const heat = heatAsked(book.base);
  const page = heat === undefined ? undefined : pageFromBook(book, heat);
  const above = document.createElement('div');
  const below = document.createElement('div');
  shell.append(above, below);
  const words = { at: clockTime(takenAt, book), isMissing: heat !== undefined && !page };
  render(<KeptBand {...words} />, above);
  if (page) {
    showSlip(below, page, scene.startSlip);
    return () => undefined;
  }
  render(<TabletAgenda session={scene.session} book={book} />, below);
  return () => {
    render(null, below);
  };
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

/** The heat whose page this is by its address; undefined on the list. */
function heatAsked(base: string): string | undefined {
  const path = decodeURIComponent(location.pathname).slice(base.length);
  return /^judge\/heat\/([^/]+)$/.exec(path)?.[1];
}

function clockTime(at: number, { place: { locale, timeZone } }: JudgeBook): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(at);
}
