import { existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import express, { type RequestHandler } from 'express';
import { ProblemError } from '../problem/problem-error';
import { CompressedFiles } from './compressed-files';
import { kindOfPath } from './web-path';

const INDEX = '/index.html';
const ALWAYS_ASK = 'no-cache';
/** Names of built assets carry a hash of their content: a year, and never again. */
const FOR_EVER = 'public, max-age=31536000, immutable';

const cacheOf = (path: string): string => (path.startsWith('/assets/') ? FOR_EVER : ALWAYS_ASK);

/** Serves the built web application; every path that is neither a file nor the server's own is a page of it. */
export function webApplication(webRoot: string): RequestHandler {
  const root = resolve(webRoot);
  const compressed = new CompressedFiles(root);
  const files = express.static(root, {
    index: false,
    setHeaders: (response, path) =>
      response.setHeader('cache-control', cacheOf(path.slice(root.length).replaceAll(sep, '/'))),
  });
  return (request, response, next) => {
    const kind = kindOfPath(request.path);
    if (kind === 'unreadable') return next(new ProblemError('not-found'));
    if (kind === 'server' || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    if (compressed.send(request, response, request.path, cacheOf(request.path))) return;
    void files(request, response, (error?: unknown) => {
      if (error !== undefined) return next(error);
      if (request.path.includes('.') || !existsSync(join(root, INDEX))) return next();
      if (compressed.send(request, response, INDEX, ALWAYS_ASK)) return;
      response.sendFile(join(root, INDEX), { headers: { 'cache-control': ALWAYS_ASK } });
    });
  };
}
