import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'restify';
import sirv from 'sirv';
import { sendJson } from './json.ts';

/** Serves the tab as it was built. */
export type TabFiles = RequestHandler;

/** Where `npm run build` puts it. */
const builtTab = join(import.meta.dirname, '../../../tab/dist');

/**
 * The tab's files, packed beforehand for the browser. Names under `assets/` hold a hash of what is in them and may be
 * kept for good; every other address is the page itself, which finds out by its address what to show.
 */
export function tabFiles(folder = builtTab): TabFiles {
  if (!existsSync(join(folder, 'index.html'))) return notBuilt;
  const serve = sirv(folder, {
    single: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      const isKept = path.startsWith('/assets/');
      response.setHeader('Cache-Control', isKept ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return (request, response, next) => {
    // sirv looks for files below its own folder.
    request.url = (request.url ?? '').replace(/^\/tab/, '') || '/';
    serve(request, response, () => {
      sendJson(response, 404, { error: 'not_found' });
      next(false);
    });
  };
}

/**
 * An address of the tab that cannot be decoded is no address to restify, which would answer with a word for programs: it
 * is taken as the tab's own, whose page says in her language that there is no such page.
 */
export const readableAddress: RequestHandler = (request, _response, next) => {
  const { url = '' } = request;
  if (/^\/tab\//.test(url) && !isReadable(url)) request.url = '/tab/';
  next();
};

function isReadable(url: string): boolean {
  try {
    decodeURI(url);
    return true;
  } catch {
    return false;
  }
}

const notBuilt: TabFiles = (_request, response, next) => {
  sendJson(response, 503, { error: 'tab_not_built' });
  next(false);
};
