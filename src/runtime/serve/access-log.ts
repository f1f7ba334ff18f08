import { destination, pino, stdTimeFunctions } from 'pino';

export interface AccessLine {
  readonly requestId: string;
  readonly client: string;
  readonly method: string;
  readonly uri: string;
  readonly status: number;
  /** Milliseconds. */
  readonly duration: number;
  readonly tenant: string | undefined;
}

export interface AccessLog {
  request(line: AccessLine): void;
  /** Something that happened to serve itself, in a sentence. */
  note(facts: Readonly<Record<string, unknown>>, sentence: string): void;
  close(): void;
}

/** JSON lines appended to a file; written without waiting, and completed by `close`. */
export function openAccessLog(file: string): AccessLog {
  const stream = destination({ dest: file, mkdir: true, sync: false, minLength: 0 });
  // A full disk must not end the program: the line is lost, the request is answered.
  stream.on('error', () => undefined);
  const logger = pino({ base: null, timestamp: stdTimeFunctions.isoTime }, stream);
  return {
    request: (line) => logger.info({ ...line, uri: maskedUri(line.uri) }),
    note: (facts, sentence) => logger.info(facts, sentence),
    close: () => stream.end(),
  };
}

/** Links sign people in: whoever reads the log must not be able to use them. */
export function maskedUri(uri: string): string {
  return uri
    .replace(/\/(link|sign-in)\/[^/?]+/g, '/$1/***')
    .replace(/([?&](?:token|key|signature)=)[^&]+/gi, '$1***');
}
