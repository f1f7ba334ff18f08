import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import { judgeShellPage } from '../../pages/judge/book/judge-shell.tsx';
import { font } from '../../pages/layout.tsx';
import { renderPage } from '../../pages/render.ts';
import { showcaseView } from '../make-view.ts';
import { problems, sendProblem } from '../problem.ts';
import type { TenantPort } from '../tenant-port.ts';

/**
 * The service worker of this showcase's judge pages. The browser compares it byte by byte, so it
 * carries a version that is another whenever what the worker keeps is another.
 */
export function sendWorker(tenant: TenantPort): RequestHandler {
  return (_, response) => {
    const shell = shellOf(tenant);
    if (shell === undefined) {
      sendProblem(response, problems.notFound);
      return;
    }
    const { key, base, asset } = tenant;
    const assets = ['app.css', 'app.js', 'judge.js', 'rescue.js', font].map(asset);
    const program = asset('judge-worker.js');
    const version = createHash('sha256').update([shell, program, ...assets].join('\n'));
    const facts = { key, base, assets, version: version.digest('hex').slice(0, 16) };
    response.set('Cache-Control', 'no-cache').type('text/javascript');
    const json = JSON.stringify(facts);
    response.send(`self.judgePages = ${json};\nimportScripts(${JSON.stringify(program)});\n`);
  };
}

/** The shell as everybody gets it. */
function shellOf(tenant: TenantPort): string | undefined {
  const moment = { rows: tenant.rows(), asOf: undefined };
  const actor = { kind: 'public' as const, id: 'public' };
  const view = showcaseView({ tenant, moment, actor, notice: undefined, query: {} });
  const page = view && judgeShellPage.render(view, {});
  return page && renderPage(page);
}
