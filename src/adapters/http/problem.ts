import type { Request, Response } from 'express';

/** An answer other than outcomes or a page, in the words of RFC 9457. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly sentence: string;
  /** Seconds, where it is worth trying again. */
  readonly retryAfter?: number;
}

export const problems = {
  unreadable: (detail: string): Problem => ({
    status: 400,
    code: 'Unreadable',
    sentence: `The request cannot be read (${detail}): send a command or an array of commands.`,
  }),
  notUtf8: (wrong: string): Problem => ({
    status: 400,
    code: 'NotUtf8',
    sentence: `The request is ${wrong}; send it as UTF-8.`,
  }),
  tooMany: (limit: number): Problem => ({
    status: 400,
    code: 'TooManyCommands',
    sentence: `More than ${String(limit)} commands in one request: send them in smaller lots.`,
  }),
  signedOut: {
    status: 401,
    code: 'SignedOut',
    sentence: 'Nobody is signed in here: open the link you were given.',
  },
  otherJudge: {
    status: 403,
    code: 'OtherJudgeSignedIn',
    sentence: 'Another judge is signed in on this tablet: the marks wait until their own judge is.',
  },
  notYours: {
    status: 403,
    code: 'NotForYou',
    sentence: 'This page is not meant for your role: ask the desk.',
  },
  notFound: {
    status: 404,
    code: 'NotFound',
    sentence: 'There is nothing at this address: go back to the start of the showcase.',
  },
  olderLog: {
    status: 409,
    code: 'LogIsOlder',
    sentence: 'This showcase was put back to an earlier state: the tablet sends its marks again.',
  },
  tooLarge: {
    status: 413,
    code: 'TooLarge',
    sentence: 'The request is too large: send fewer commands at once.',
  },
  notJson: {
    status: 415,
    code: 'NotJson',
    sentence: 'Commands are taken as application/json only: set the content type.',
  },
  unknownEncoding: {
    status: 415,
    code: 'UnknownEncoding',
    sentence: 'The request is written in a way not read here: send plain UTF-8.',
  },
  tooManyReplays: (retryAfter: number): Problem => ({
    status: 503,
    code: 'TooManyReplays',
    sentence:
      retryAfter <= 1
        ? 'Too many people look at the past just now: try again in a moment.'
        : 'While judges mark, the past is shown once a minute to each address: ' +
          `try again in ${String(retryAfter)} seconds.`,
    retryAfter,
  }),
  nothingAccepted: (sentence: string): Problem => ({
    status: 503,
    code: 'NothingAccepted',
    sentence,
  }),
  rebuilding: {
    status: 503,
    code: 'Rebuilding',
    sentence: 'This page is being made anew from the log, where all is kept: it comes by itself.',
    retryAfter: 1,
  },
  broken: {
    status: 500,
    code: 'Failed',
    sentence: 'Something went wrong here: try again, and tell the operator the request id.',
  },
} satisfies Record<string, Problem | ((...facts: never[]) => Problem)>;

/** The id of a request: the proxy's, or none. */
export function requestIdOf(request: Request): string {
  return request.get('x-request-id') ?? '';
}

/** Answers with problem+json. */
export function sendProblem(response: Response, problem: Problem): void {
  const { status, code, sentence } = problem;
  setRetryAfter(response, problem);
  const requestId = requestIdOf(response.req);
  const title = code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  response
    .status(status)
    .type('application/problem+json')
    .send(
      JSON.stringify({ type: 'about:blank', title, status, detail: sentence, code, requestId }),
    );
}

/** When to come again, where that is worth it. */
export function setRetryAfter(response: Response, { status, retryAfter }: Problem): void {
  if (status === 503) response.set('Retry-After', String(retryAfter ?? 1));
}
