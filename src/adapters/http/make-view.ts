import type { Request } from 'express';
import { z } from 'zod';
import type { Actor, Role } from '../../domain/message.ts';
import type { Rows } from '../../projections/projection.ts';
import { theShowcase } from '../../domain/showcase/state.ts';
import { sliceTables } from '../../projections/fold/tables.ts';
import { asPublicToday } from '../../projections/publicity/as-public-today.ts';
import { mayOpen, staff } from '../pages/roles.ts';
import type { IndexView, Notice, View } from '../pages/view.ts';
import type { Holder } from '../../domain/live/lines.ts';
import type { TenantPort } from './tenant-port.ts';

/** The moment a page shows: the rows and, when it is the past, its revision. */
export interface Moment {
  readonly rows: Rows;
  readonly asOf: number | undefined;
}

/**
 * Now, or what `?as-of=` asks for; undefined when that is no revision of this log. Throws where
 * the public has looked at the past too often.
 */
export async function momentOf(
  request: Request,
  tenant: TenantPort,
  actor: Actor,
): Promise<Moment | undefined> {
  const asked = request.query['as-of'];
  if (asked === undefined) return { rows: tenant.rows(), asOf: undefined };
  if (typeof asked !== 'string' || !/^\d{1,12}$/.test(asked)) return undefined;
  const asOf = Number(asked);
  if (asOf > tenant.revision()) return undefined;
  const address = actor.kind === 'public' ? addressOf(request) : undefined;
  return { rows: await tenant.rowsAt(asOf, address), asOf };
}

/** Where a request came from, as the proxy vouches. */
function addressOf(request: Request): string {
  return request.get('x-floorcraft-client') ?? '';
}

interface Looking {
  readonly tenant: TenantPort;
  readonly moment: Moment;
  readonly actor: Actor;
  readonly also?: readonly Role[];
  /** The person it is drawn for. */
  readonly holder?: Holder | undefined;
  readonly alarms?: readonly string[];
  readonly notice: Notice | undefined;
  readonly query: Readonly<Record<string, string>>;
}

/** What pages of the index are drawn from. */
export function indexView({ tenant, moment, actor, also = [], ...rest }: Looking): IndexView {
  const { rows, asOf } = moment;
  const { base, asset, absolute } = tenant;
  const revision = asOf ?? tenant.revision();
  const { notice, query, holder, alarms = [] } = rest;
  const stream = (name: string): string => tenant.stream(name, holder);
  const who = { actor, also, notice, query, alarms };
  return { rows, asOf, revision, base, ...who, asset, stream, absolute };
}

/** What pages of a showcase are drawn from; undefined before it was opened. */
export function showcaseView(looking: Looking): View | undefined {
  const { tenant } = looking;
  const moment = shownMoment(looking);
  const showcase = moment.rows.get(sliceTables.showcase, theShowcase);
  if (!showcase) return undefined;
  const judgeLink = (judge: string): string => {
    const token = tenant.tokens.signJudgeLink(tenant.key, {
      judge,
      epoch: tenant.judgeEpoch(judge) ?? 0,
    });
    return tenant.absolute(`${tenant.base}link/${token}`);
  };
  return { ...indexView({ ...looking, moment }), showcase, judgeLink };
}

/** A moment of the past shows who is no staff no more of results than today does. */
function shownMoment({ tenant, moment, actor }: Looking): Moment {
  if (moment.asOf === undefined || mayOpen(staff, actor.kind)) return moment;
  return { ...moment, rows: asPublicToday(moment.rows, tenant.rows()) };
}

/** Of an address's query the texts that a page knows, in the page's own order. */
export function queryOf(request: Request, known: readonly string[]): Record<string, string> {
  const pairs = known.flatMap((name): [string, string][] => {
    const value = request.query[name];
    return typeof value === 'string' ? [[name, value.slice(0, 200)]] : [];
  });
  return Object.fromEntries(pairs);
}

/** What fails in this tenant and, as the proxy says, in serve: for those who run the showcase. */
export function alarmsFor(request: Request, tenant: TenantPort, actor: Actor): readonly string[] {
  if (!mayOpen(staff, actor.kind)) return [];
  const said = request.get('x-floorcraft-alarms');
  return [...tenant.alarms(), ...(said === undefined ? [] : sentencesIn(said))];
}

function sentencesIn(header: string): string[] {
  const read = z
    .array(z.string())
    .safeParse(JSON.parse(Buffer.from(header, 'base64url').toString()));
  return read.data ?? [];
}
