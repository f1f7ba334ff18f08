import type { RequestHandler, Response } from 'express';
import { refuse, type RefusalCode } from '../../../domain/refusal.ts';
import { isSecure, serialiseCookie } from './cookies.ts';
import type { Problem } from '../problem.ts';
import { sendProblemPage, servePage, serveIndexPage } from '../serve-page.ts';
import { lifetime } from './session-token.ts';
import type { TenantPort } from '../tenant-port.ts';
import { sayWhoSigned } from './who-signed.ts';
import type { IndexPageRoute, PageRoute } from '../../pages/page-route.ts';

interface JudgeLink {
  readonly judge: string;
  readonly epoch: number;
}

/** A judge's link: a GET shows one button, since previews open links too; its POST signs in. */
export function judgeLinkRoutes(
  tenant: TenantPort,
  page: (judge: string) => PageRoute,
): { readonly show: RequestHandler; readonly use: RequestHandler } {
  const linkOf = (token: string): JudgeLink | RefusalCode => {
    const link = tenant.tokens.verifyJudgeLink(tenant.key, token);
    const epoch = link && tenant.judgeEpoch(link.judge);
    if (link && epoch === undefined) return 'LinkEnded';
    return link && epoch === link.epoch ? link : 'LinkReplaced';
  };
  return {
    show: async (request, response, next) => {
      const link = linkOf(String(request.params['token']));
      if (typeof link === 'object')
        await servePage(tenant, page(link.judge))(request, response, next);
      else sendProblemPage(request, response, { tenant, problem: linkProblem(link) });
    },
    use: (request, response) => {
      const link = linkOf(String(request.params['token']));
      if (typeof link === 'string') {
        sendProblemPage(request, response, { tenant, problem: linkProblem(link) });
        return;
      }
      const expires = seconds(tenant) + lifetime.session;
      const token = tenant.tokens.signJudge(tenant.key, { ...link, expires });
      setCookie(response, { name: 'fc_judge', value: token, path: tenant.base });
      sayWhoSigned(response, tenant, link.judge);
      response.redirect(303, `${tenant.base}judge/`);
    },
  };
}

/** A person's one-time link: the POST redeems it on the index, once, and signs in. */
export function signInRoutes(
  tenant: TenantPort,
  page: (user: string) => IndexPageRoute,
): { readonly show: RequestHandler; readonly use: RequestHandler; readonly out: RequestHandler } {
  return {
    show: async (request, response, next) => {
      const link = tenant.tokens.verifySignInLink(String(request.params['token']), seconds(tenant));
      if (link) await serveIndexPage(tenant, page(link.user))(request, response, next);
      else sendProblemPage(request, response, { tenant, problem: linkProblem('LinkAlreadyUsed') });
    },
    use: async (request, response) => {
      const link = tenant.tokens.verifySignInLink(String(request.params['token']), seconds(tenant));
      const refused = link ? await redeem(tenant, link) : linkProblem('LinkAlreadyUsed');
      if (!link || refused) {
        const problem = refused ?? linkProblem('LinkAlreadyUsed');
        sendProblemPage(request, response, { tenant, problem });
        return;
      }
      const expires = seconds(tenant) + lifetime.session;
      const epoch = tenant.userEpoch(link.user) ?? 0;
      const token = tenant.tokens.signUser({ user: link.user, epoch, expires });
      setCookie(response, { name: 'fc_user', value: token, path: '/' });
      response.redirect(303, `${tenant.base}admin/`);
    },
    out: (_, response) => {
      setCookie(response, { name: 'fc_user', value: '', path: '/' });
      response.redirect(303, tenant.base);
    },
  };
}

async function redeem(
  tenant: TenantPort,
  link: { readonly user: string; readonly nonce: string },
): Promise<Problem | undefined> {
  const data = { user: link.user, nonce: link.nonce };
  const command = { commandId: tenant.newId(), type: 'RedeemSignInLink', data };
  const origin = { actor: { kind: 'system' as const, id: 'sign-in' }, device: 'browser' };
  const [outcome] = await tenant.submit([{ command, origin }]);
  if (outcome?.status === 'accepted') return undefined;
  const { code, sentence } = refuse('LinkAlreadyUsed');
  return { status: 403, code: outcome?.code ?? code, sentence: outcome?.sentence ?? sentence };
}

function linkProblem(code: RefusalCode): Problem {
  return { status: 403, code, sentence: refuse(code).sentence };
}

function setCookie(
  response: Response,
  cookie: { readonly name: string; readonly value: string; readonly path: string },
): void {
  const maxAge = cookie.value === '' ? 0 : lifetime.session;
  const secure = isSecure(response.req);
  response.append('Set-Cookie', serialiseCookie({ ...cookie, maxAge, secure }));
}

function seconds(tenant: TenantPort): number {
  return Math.floor(tenant.now() / 1000);
}
