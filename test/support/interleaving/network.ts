import type { Holder } from './device.ts';
import { kind, unkind, type Choice } from './choice.ts';

/** Takes the body of a request to the server and gives the answer's text. */
export type Reach = (judge: string, body: string) => Promise<string>;

/** All requests between tablets and the server, each at the mercy of what is chosen next. */
export interface Network {
  fetchFor(tab: Holder, judge: string): typeof fetch;
  choices(): Choice[];
  isUp(): boolean;
  setUp(up: boolean): void;
  crash(tab: Holder): void;
}

interface Flight {
  readonly tab: Holder;
  readonly judge: string;
  readonly body: string;
  /** The answer's text once the server has spoken. */
  answer: string | undefined;
  /** Nobody waits for a copy, nor for what was given up. */
  ears: Ears | undefined;
}

interface Ears {
  readonly hear: (response: Response) => void;
  readonly fail: (error: Error) => void;
}

export function createNetwork(reach: Reach): Network {
  const flights = new Set<Flight>();
  let up = true;
  const silence = (flight: Flight): void => {
    flight.ears?.fail(new TypeError('the network is gone'));
    flight.ears = undefined;
    if (flight.answer !== undefined) flights.delete(flight);
  };
  return {
    fetchFor: (tab, judge) => (_, request) =>
      new Promise((hear, fail) => {
        if (!up) return fail(new TypeError('the network is down'));
        const body = typeof request?.body === 'string' ? request.body : '';
        flights.add({ tab, judge, body, answer: undefined, ears: { hear, fail } });
      }),
    choices: () =>
      [...flights].flatMap((flight) =>
        flight.answer === undefined
          ? onTheWayOut(flight, { flights, reach, silence })
          : onTheWayBack(flight, { flights, silence }),
      ),
    isUp: () => up,
    setUp: (next) => {
      up = next;
      if (!up) flights.forEach(silence);
    },
    crash: (tab) => flights.forEach((flight) => flight.tab === tab && silence(flight)),
  };
}

interface Air {
  readonly flights: Set<Flight>;
  readonly silence: (flight: Flight) => void;
}

function onTheWayOut(flight: Flight, air: Air & { readonly reach: Reach }): Choice[] {
  const { flights, silence, reach } = air;
  const arrive = async (): Promise<void> => {
    flight.answer = await reach(flight.judge, flight.body);
    if (!flight.ears) flights.delete(flight);
  };
  const isHeard = flight.ears !== undefined;
  const arrives = kind(isHeard ? 'a request arrives' : 'a late copy arrives', arrive);
  const lost = unkind('a request is lost', () => {
    silence(flight);
    flights.delete(flight);
  });
  if (!isHeard) return [arrives, lost];
  return [
    arrives,
    lost,
    unkind('a request is given up and goes on its way', () => silence(flight)),
    unkind('a request is doubled', () => void flights.add({ ...flight, ears: undefined })),
    unkind('the server is busy', () => answer(flight, flights, problem(503))),
  ];
}

function onTheWayBack(flight: Flight, { flights, silence }: Air): Choice[] {
  const text = flight.answer ?? '';
  const heard = (response: Response) => (): void => answer(flight, flights, response);
  return [
    kind('an answer is heard', heard(json(text))),
    unkind('an answer is lost', () => silence(flight)),
    unkind('an answer is cut in the middle', heard(json(text.slice(0, text.length / 2)))),
    unkind('half the outcomes are missing', heard(json(everySecond(text, 0)))),
    unkind('the other half is missing', heard(json(everySecond(text, 1)))),
    unkind('a captive portal answers', heard(portal())),
  ];
}

function answer(flight: Flight, flights: Set<Flight>, response: Response): void {
  flights.delete(flight);
  flight.ears?.hear(response);
}

function json(text: string): Response {
  return new Response(text, { headers: { 'Content-Type': 'application/json' } });
}

function problem(status: number): Response {
  const headers = { 'Content-Type': 'application/problem+json', 'Retry-After': '1' };
  return new Response('{}', { status, headers });
}

function portal(): Response {
  return new Response('<h1>Welcome</h1>', { headers: { 'Content-Type': 'text/html' } });
}

function everySecond(text: string, from: number): string {
  const { outcomes } = JSON.parse(text);
  return JSON.stringify({ outcomes: outcomes.filter((_: unknown, at: number) => at % 2 === from) });
}
