import { h, type ComponentChildren, type JSX, type VNode } from 'preact';
import { historyTable } from '../../projections/history/history.ts';
import { Icon } from './icon.tsx';
import { pathNow, pathTo, type AnyView } from './links.ts';
import { dayAndTime, placeOf } from './moments.ts';
import { ThemeStyle } from './board/theme.tsx';
import { Navigation } from './navigation.tsx';
import { isNow, type IndexView, type Notice } from './view.ts';

export interface FrameProps {
  readonly view: AnyView;
  readonly title: string;
  /** A slip for those who work on one thing, a board for those who watch, a desk for tables. */
  readonly kind: 'slip' | 'board' | 'desk';
  /** The page's own path under the base: marks where one is, and leads back to now. */
  readonly here: string;
  /** The streams the page listens to; a page as of an earlier moment listens to none. */
  readonly streams?: readonly string[];
  /** On pages with a bar of their own that says how they stand: two could contradict. */
  readonly isLiveUnsaid?: boolean;
  /** Scripts besides `app.js`, by logical name. */
  readonly scripts?: readonly string[];
  /** The web app manifest's path under the base, on pages that can be installed. */
  readonly manifest?: string;
  /** A frame that is kept and filled in by the browser: it shows no revision. */
  readonly isShell?: boolean;
  readonly children?: ComponentChildren;
}

/** The frame of every page. */
export function Layout(props: FrameProps): VNode {
  return (
    <html lang="en">
      <Head {...props} />
      <body class={props.kind}>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <Body {...props} />
      </body>
    </html>
  );
}

/** What a page's own form brought, said once. */
function NoticeLine({ notice }: { notice: Notice }): VNode {
  const done = notice.kind === 'done';
  return (
    <p
      class={`notice ${notice.kind}`}
      role={done ? 'status' : 'alert'}
      {...(notice.code !== undefined && { 'data-code': notice.code })}
    >
      <Icon name={done ? 'check' : 'cross'} />
      <span>
        <strong>{done ? 'Done' : 'Refused'}:</strong> {notice.sentence}
      </span>
    </p>
  );
}

/** The name over every page: the showcase, or the program itself. */
function titleOf(view: AnyView): string {
  return 'showcase' in view ? view.showcase.title : 'Floorcraft';
}

function Body(props: FrameProps): VNode {
  const { view, kind, children, isShell = false } = props;
  const hasFrame = kind !== 'board';
  return (
    <>
      {hasFrame && <Header {...props} />}
      {!isNow(view) && <AsOfBand {...props} />}
      <main id="main" tabIndex={-1}>
        {view.notice && <NoticeLine notice={view.notice} />}
        {children}
      </main>
      <LiveStatus {...props} />
      {hasFrame && !isShell && <Footer view={view} />}
    </>
  );
}

function Head({ view, title, manifest, scripts = [] }: FrameProps): VNode {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="turbo-cache-control" content="no-preview" />
      <meta name="action-cable-url" content="/showcase/cable" />
      <title>{`${title} · ${titleOf(view)}`}</title>
      {manifest !== undefined && <Installable view={view} manifest={manifest} />}
      <ThemeStyle view={view} />
      <Assets view={view} scripts={['app.js', ...scripts]} />
    </head>
  );
}

/** What a home screen needs; the apple icon is for tablets that read no manifest. */
function Installable({ view, manifest }: { view: AnyView; manifest: string }): VNode {
  return (
    <>
      <link rel="manifest" href={pathNow(view, manifest)} />
      <link rel="apple-touch-icon" href={view.asset('judge-192.png')} />
    </>
  );
}

export const font = 'atkinson-hyperlegible-next-latin-wght-normal.woff2';

function Assets({ view, scripts }: { view: AnyView; scripts: readonly string[] }): VNode {
  const preload = {
    rel: 'preload',
    as: 'font',
    type: 'font/woff2',
    crossOrigin: 'anonymous',
  } as const;
  return (
    <>
      <link rel="icon" href="data:," />
      <link {...preload} href={view.asset(font)} />
      <link rel="stylesheet" href={view.asset('app.css')} data-turbo-track="reload" />
      {scripts.map((name) => (
        <script src={view.asset(name)} defer data-turbo-track="reload" />
      ))}
    </>
  );
}

function Header({ view, here }: FrameProps): VNode {
  return (
    <header class="top">
      <p class="showcase-title">
        <a href={pathTo(view, '')}>{titleOf(view)}</a>
      </p>
      <Navigation view={view} here={here} />
    </header>
  );
}

/** Says which moment is shown, so that nobody takes an old page for the present one. */
function AsOfBand({ view, here }: FrameProps): VNode {
  const event = view.rows.get(historyTable, view.revision);
  return (
    <p class="as-of" role="status">
      <Icon name="clock" />
      <span>
        As of revision {view.revision}
        {event && `, ${dayAndTime(view, event.recordedAt)}`}. Nothing on this page is live.
      </span>
      <a href={pathNow(view, here)}>Back to now</a>
    </p>
  );
}

function LiveStatus({ view, streams = [], isLiveUnsaid = false }: FrameProps): VNode | null {
  if (streams.length === 0 || !isNow(view)) return null;
  const { timeZone, locale } = placeOf(view);
  return (
    <div class="live">
      {streams.map((name) => streamSource(view, name))}
      <p
        role="status"
        hidden={isLiveUnsaid}
        data-live-status
        data-time-zone={timeZone}
        data-locale={locale}
      />
    </div>
  );
}

function streamSource(view: AnyView, name: string): JSX.Element {
  return h('turbo-cable-stream-source', {
    channel: 'Turbo::StreamsChannel',
    'signed-stream-name': view.stream(name),
    'data-revision': String(view.revision),
  });
}

function Footer({ view }: { view: IndexView }): VNode {
  return (
    <footer class="foot">
      <p>
        {titleOf(view)} · revision {view.revision}
      </p>
      {view.actor.kind === 'public' && (
        <p>
          <a href="/showcase/sign-in">Sign in</a>
        </p>
      )}
    </footer>
  );
}
