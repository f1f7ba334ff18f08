/** What the served script says of the pages it keeps. */
export interface JudgePages {
  /** The showcase's key: our answers carry it in a header. */
  readonly key: string;
  /** The showcase's public path, with slashes around. */
  readonly base: string;
  /** Addresses of styles, scripts and the font, named by their content. */
  readonly assets: readonly string[];
  /** Another one whenever the assets or the shell are other ones. */
  readonly version: string;
}

/** An event whose work a worker is kept alive for. */
export interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends LastingEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** The part of a service worker's global scope that ours uses. */
export interface WorkerScope {
  readonly judgePages: JudgePages;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', hear: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', hear: (event: FetchEvent) => void): void;
}
