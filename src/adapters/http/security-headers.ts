import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { isSecure } from './session/cookies.ts';
import type { TenantPort } from './tenant-port.ts';

/**
 * Headers of every answer. Nothing comes from elsewhere, no inline script runs. Over plain http on
 * a LAN nothing may force https (design: Address), so upgrading is asked for over TLS only. HSTS
 * holds for a host with all its ports: it is sent by the host that is configured to be known by
 * https, for itself alone, and by no other name or address of this machine.
 */
export function securityHeaders({ httpsHost }: Pick<TenantPort, 'httpsHost'>): RequestHandler {
  const plain = headersOf({ secure: false, strict: false });
  const secure = headersOf({ secure: true, strict: false });
  const strict = headersOf({ secure: true, strict: true });
  return (request, response, next) => {
    const isKnown = httpsHost !== undefined && hostnameOf(request.headers) === httpsHost;
    const over = isSecure(request) ? (isKnown ? strict : secure) : plain;
    over(request, response, next);
  };
}

type Headers = Parameters<RequestHandler>[0]['headers'];

/** The host that the browser asked, as serve tells, without its port. */
function hostnameOf(headers: Headers): string {
  const host = String(headers['x-forwarded-host'] ?? headers.host ?? '');
  return host.toLowerCase().replace(/:\d+$/, '');
}

function headersOf({ secure, strict }: { secure: boolean; strict: boolean }): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Turbo sets a style element for its progress bar.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: strict ? { includeSubDomains: false } : false,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    // Not 'no-referrer': browsers then send `Origin: null` with a form posted without scripts, and
    // the same-origin check refuses it. Addresses of links still go to nobody else.
    referrerPolicy: { policy: 'same-origin' },
  });
}
