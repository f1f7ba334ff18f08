import { expect } from 'chai';
import { judgeParts } from '../../src/adapters/pages/judge-routes.ts';
import {
  contestParts,
  liveParts,
  planParts,
  screenParts,
} from '../../src/adapters/pages/live-parts.tsx';
import type { PageRoute } from '../../src/adapters/pages/page-route.ts';
import { renderPage } from '../../src/adapters/pages/render.ts';
import { mayOpen } from '../../src/adapters/pages/roles.ts';
import { pages } from '../../src/adapters/pages/routes.ts';
import type { View } from '../../src/adapters/pages/view.ts';
import type { Actor } from '../../src/domain/message.ts';
import type { Stage } from './judge-stage.ts';
import { publishable } from './swapped-panels.ts';

/** Fails where a page looks different in two showcases to whoever looks. */
export function expectSame(
  two: [Stage, Stage],
  actor: Actor,
  viewOf: (stage: Stage) => View,
): void {
  const [one, other] = two.map((stage) => drawn(viewOf(stage)));
  expect(one?.size, actor.kind).to.be.above(30);
  for (const [address, html] of one ?? [])
    expect(other?.get(address), `${actor.kind} at ${address}`).to.equal(html);
}

/** Every page this viewer may open, of every contest, heat, student and screen. */
export function drawn(view: View): Map<string, string> {
  const open = pages.filter(({ roles: allowed }) => mayOpen(allowed, view.actor.kind));
  const all = open.flatMap((route) =>
    paramsOf(route).flatMap((param): [string, string][] => {
      const name = /:(\w+)/.exec(route.path)?.[1];
      const page = route.render(view, name === undefined ? {} : { [name]: param });
      return page ? [[`${route.path} ${param}`.trim(), renderPage(page)]] : [];
    }),
  );
  return new Map(all);
}

const students = Array.from({ length: 8 }, (_, index) => index + 1);

function paramsOf({ path }: PageRoute): readonly string[] {
  if (path.endsWith(':contest')) return [...publishable, 'large'];
  if (path.endsWith(':heat')) return ['41', '42', '43', '44', '45'];
  if (path.endsWith(':person')) return students.flatMap((at) => [`l${at}`, `f${at}`]);
  return path.endsWith(':screen') ? ['main'] : [''];
}

/** Every live part that is for everybody, and judge C’s own. */
export function openParts(stage: Stage): string[] {
  const view = stage.view({ kind: 'display', id: 'screen' });
  const open = liveParts.filter(({ stream }) => stream !== 'desk');
  const contests = [...publishable, 'large'].flatMap(contestParts);
  const everybodys = [...open, ...contests, ...planParts, ...screenParts('main')];
  const own = judgeParts('c').map(({ render }) => render(stage.view({ kind: 'judge', id: 'c' })));
  return [...everybodys.map(({ render }) => render(view)), ...own];
}
