import type { RequestHandler } from 'express';
import type { TenantPort } from '../tenant-port.ts';

/** The web app manifest: the judge's pages of this showcase on a tablet's home screen. */
export function sendManifest(tenant: TenantPort): RequestHandler {
  return (_, response) => {
    response.set('Cache-Control', 'no-cache').type('application/manifest+json');
    response.send(JSON.stringify(manifestOf(tenant)));
  };
}

function manifestOf(tenant: TenantPort): object {
  const { base } = tenant;
  const title = tenant.showcase()?.title ?? 'Showcase';
  return {
    ...{ name: `${title}, judge`, short_name: 'Judge', id: `${base}judge/` },
    ...{ start_url: `${base}judge/`, scope: `${base}judge/`, display: 'standalone' },
    ...{ background_color: '#FBFAF7', theme_color: '#5B2A86' },
    icons: [
      icon(tenant, { name: 'judge-192.png', sizes: '192x192', purpose: 'any' }),
      icon(tenant, { name: 'judge-512.png', sizes: '512x512', purpose: 'any' }),
      icon(tenant, { name: 'judge-maskable.png', sizes: '512x512', purpose: 'maskable' }),
    ],
  };
}

interface IconFacts {
  readonly name: string;
  readonly sizes: string;
  readonly purpose: 'any' | 'maskable';
}

function icon(tenant: TenantPort, { name, sizes, purpose }: IconFacts): object {
  return { src: tenant.asset(name), type: 'image/png', sizes, purpose };
}
