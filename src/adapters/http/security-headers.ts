import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Headers of every answer. Nothing comes from elsewhere, no inline script runs. Over plain http on
 * a LAN nothing may force https (design: Address), so HSTS and upgrading are on behind TLS only.
 */
export function securityHeaders(secure: boolean): RequestHandler {
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
    strictTransportSecurity: secure,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    // Not 'no-referrer': browsers then send `Origin: null` with a form posted without scripts, and
    // the same-origin check refuses it. Addresses of links still go to nobody else.
    referrerPolicy: { policy: 'same-origin' },
  });
}
