import type { Client, Order } from './client.ts';
import type { Ground } from './ground.ts';

/** Seats so many judges and answers the links that sign them in, in the panel's order. */
export async function seatJudges(ground: Ground, count: number): Promise<string[]> {
  const { administrator, base, file } = ground;
  const seated = file.judges.map(({ id }) => id);
  const orders = [
    ...seated.slice(count).map((judge) => ({ type: 'DismissJudge', data: { judge } })),
    ...Array.from({ length: Math.max(0, count - seated.length) }, (_, more) =>
      appoint(seated.length + more),
    ).flat(),
  ];
  await accept(administrator, base, orders);
  const page = await administrator.page(`${base}desk/judges`);
  const links = [...page.matchAll(/value="https?:\/\/[^/"]+(\/[^"]*\/link\/[^"]+)"/g)];
  return links.map(([, path = '']) => `${ground.origin}${path}`);
}

function appoint(seat: number): Order[] {
  const judge = `judge-${String(seat)}`;
  const name = { first: 'Judge', last: `Simulated ${String(seat)}` };
  return [
    { type: 'AddPerson', data: { person: judge, ...name, kind: 'judge' } },
    { type: 'AppointJudge', data: { judge, person: judge, letter: letterOf(seat) } },
  ];
}

/** A to Z, then AA, AB and on. */
function letterOf(seat: number): string {
  const letter = (at: number): string => String.fromCharCode(65 + at);
  return seat < 26 ? letter(seat) : `${letter(Math.floor(seat / 26) - 1)}${letter(seat % 26)}`;
}

async function accept(client: Client, base: string, orders: readonly Order[]): Promise<void> {
  if (orders.length === 0) return;
  const outcomes = await client.send(`${base}commands`, orders);
  const wrong = outcomes.find(({ status }) => status !== 'accepted');
  if (wrong) throw new Error(wrong.sentence ?? wrong.status);
}
