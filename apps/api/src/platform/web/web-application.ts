import { existsSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import express, { type Request, type RequestHandler, type Response } from 'express';
import { ProblemError } from '../problem/problem-error';
import { CompressedFiles } from './compressed-files';
import { PageFiles } from './page-files';
import type { PageHeads } from './page-heads';
import { pageHtml, robotsText, sitemapXml } from './page-html';
import { kindOfPath } from './web-path';

const INDEX = '/index.html';
const ALWAYS_ASK = 'no-cache';
/** Names of built assets carry a hash of their content: a year, and never again. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Search engines ask seldom; the list is a few statements long. */
const AN_HOUR = 'public, max-age=3600';

const cacheOf = (path: string): string => (path.startsWith('/assets/') ? FOR_EVER : ALWAYS_ASK);

/**
 * Serves the built web application; every path that is neither a file nor the server's own is a page of it.
 *
 * @param heads what is known of pages before they are opened
 * @param publicUrl scheme and host under which everybody reaches them; null where nobody has said
 */
export function webApplication(webRoot: string, heads: PageHeads, publicUrl: string | null): RequestHandler {
  const root = resolve(webRoot);
  const compressed = new CompressedFiles(root);
  const pageFiles = new PageFiles(root);
  const files = express.static(root, {
    index: false,
    setHeaders: (response, path) =>
      response.setHeader('cache-control', cacheOf(path.slice(root.length).replaceAll(sep, '/'))),
  });
  const index = join(root, INDEX);
  const built = existsSync(index) ? readFileSync(index, 'utf8') : null;
  const sendPage = async (request: Request, response: Response, built: string): Promise<void> => {
    // A page that cannot be described now is still a page.
    const head = await heads.headOf(request.path).catch(() => null);
    response.setHeader('cache-control', ALWAYS_ASK);
    const address = publicUrl === null ? null : publicUrl + request.path;
    response
      .status(head?.status ?? 200)
      .type('html')
      .send(pageHtml(built, head, pageFiles.filesOf(request.path), address));
  };
  const sendForRobots = async (request: Request, response: Response): Promise<boolean> => {
    if (request.path === '/robots.txt') {
      response.set('cache-control', AN_HOUR).type('txt').send(robotsText(publicUrl));
      return true;
    }
    if (request.path !== '/sitemap.xml' || publicUrl === null) return false;
    response
      .set('cache-control', AN_HOUR)
      .type('xml')
      .send(sitemapXml(publicUrl, await heads.publicPaths()));
    return true;
  };
  return (request, response, next) => {
    const kind = kindOfPath(request.path);
    if (kind === 'unreadable') return next(new ProblemError('not-found'));
    if (kind === 'server' || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    if (compressed.send(request, response, request.path, cacheOf(request.path))) return;
    void files(request, response, (error?: unknown) => {
      if (error !== undefined) return next(error);
      if (!request.path.includes('.') && built !== null) return void sendPage(request, response, built).catch(next);
      sendForRobots(request, response).then((sent) => {
        if (!sent) next();
      }, next);
    });
  };
}
