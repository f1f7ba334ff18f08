import type { Express } from 'express';
import { judgeShellPage } from '../../pages/judge/book/judge-shell.tsx';
import { servePage } from '../serve-page.ts';
import type { TenantPort } from '../tenant-port.ts';
import { sendBook } from './send-book.ts';
import { sendManifest } from './send-manifest.ts';
import { sendWorker } from './send-worker.ts';

/** What a judge's tablet fetches besides its pages. */
export function addJudgeRoutes(app: Express, tenant: TenantPort): void {
  const { base } = tenant;
  app.get(`${base}${judgeShellPage.path}`, servePage(tenant, judgeShellPage));
  app.get(`${base}judge/book`, sendBook(tenant));
  app.get(`${base}judge/judge-sw.js`, sendWorker(tenant));
  app.get(`${base}judge/manifest.webmanifest`, sendManifest(tenant));
}
