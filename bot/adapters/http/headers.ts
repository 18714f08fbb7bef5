import helmet from 'helmet';
import type { RequestHandler } from 'restify';

/** Where Teams frames a tab: its own pages, and those of Outlook and Microsoft 365. Source: design/teams.md, Tab. */
const teamsFrames = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.office.com',
];

/**
 * What every answer carries. No page is served yet: nothing may be loaded, only Teams may show it in a frame, and
 * nothing is kept. `https` false, as on one's own machine, leaves the promise of https out: a browser remembers it.
 */
export function securityHeaders({ https }: { readonly https: boolean }): readonly RequestHandler[] {
  const safe = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
        'frame-ancestors': teamsFrames,
      },
    },
    // It knows no list of hosts; browsers that know frame-ancestors pass it by, and others must not shut Teams out.
    frameguard: false,
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: https && { maxAge: 31_536_000, includeSubDomains: false },
    // For pages, or for browsers that Teams does not run in.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    dnsPrefetchControl: false,
    ieNoOpen: false,
    permittedCrossDomainPolicies: false,
    xssFilter: false,
  });
  const unkept: RequestHandler = (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  };
  return [(request, response, next) => safe(request, response, next), unkept];
}
