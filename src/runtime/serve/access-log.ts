import { pino, stdTimeFunctions } from 'pino';
import { openDayLog, type DayLogOptions } from '../logs/day-log.ts';

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
  /** How many lines could not be kept. */
  lost(): number;
  close(): Promise<void>;
}

/** JSON lines, written without waiting, and completed by `close`; no request waits for them. */
export function openAccessLog(options: DayLogOptions): AccessLog {
  const lines = openDayLog(options);
  const logger = pino({ base: null, timestamp: stdTimeFunctions.isoTime }, lines);
  return {
    request: (line) => logger.info({ ...line, uri: maskedUri(line.uri) }),
    note: (facts, sentence) => logger.info(facts, sentence),
    lost: () => lines.lost(),
    close: () => lines.close(),
  };
}

/**
 * Links sign people in: whoever reads the log must not be able to use them. A signature is known
 * by its shape, since a link that was mistyped, or written with %6e for n, still holds a good one.
 */
export function maskedUri(uri: string): string {
  return uri
    .split(/([/?&=#])/)
    .map((part) => (isSignature.test(decoded(part)) ? '***' : part))
    .join('')
    .replace(/\/(link|sign-in)\/[^/?]+/g, '/$1/***')
    .replace(/([?&](?:token|key|signature)=)[^&]+/gi, '$1***');
}

/** A token ends with a dot and SHA-256 in base64url, whatever was put behind it by mistake. */
const isSignature = /\.[\w-]{43}(?![\w-])/;

/** What is written with percent signs, however often; text that cannot be decoded as it is. */
function decoded(text: string): string {
  let plain = text;
  for (let times = 0; times < 4 && plain.includes('%'); times += 1) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      return plain;
    }
  }
  return plain;
}
