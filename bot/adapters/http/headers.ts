import helmet from 'helmet';
import type { RequestHandler } from 'restify';

/** Where Teams frames a tab: its own pages, and those of Outlook and Microsoft 365. Source: design/teams.md, Tab. */
const teamsFrames = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.office.com',
];

/** Fluent puts an empty style element into the page and fills it rule by rule; nothing else may stand in one. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** teams-js asks there which hosts may frame a tab; where it cannot, it goes by a list of its own. */
const teamsHosts = 'https://res.cdn.office.net';

/**
 * What every answer carries. The tab may load what comes from here and nothing else, only Teams may show it in a frame,
 * and nothing is kept. `https` false, as on one's own machine, leaves the promise of https out: a browser remembers it.
 */
export function securityHeaders({ https }: { readonly https: boolean }): readonly RequestHandler[] {
  const safe = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", emptyStyle],
        'img-src': ["'self'", 'data:', 'blob:'],
        'connect-src': ["'self'", teamsHosts],
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
