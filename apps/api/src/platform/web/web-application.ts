import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import express, { type RequestHandler } from 'express';
import { ProblemError } from '../problem/problem-error';
import { kindOfPath } from './web-path';

const YEAR_IN_SECONDS = 31_536_000;

/** Serves the built web application; every path that is neither a file nor the server's own is a page of it. */
export function webApplication(webRoot: string): RequestHandler {
  const root = resolve(webRoot);
  const index = join(root, 'index.html');
  const files = express.static(root, {
    index: false,
    setHeaders: (response, path) => {
      // Names of built assets carry a hash of their content.
      const hashed = path.startsWith(join(root, 'assets'));
      response.setHeader('cache-control', hashed ? `public, max-age=${YEAR_IN_SECONDS}, immutable` : 'no-cache');
    },
  });
  return (request, response, next) => {
    const kind = kindOfPath(request.path);
    if (kind === 'unreadable') return next(new ProblemError('not-found'));
    if (kind === 'server' || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    void files(request, response, (error?: unknown) => {
      if (error !== undefined) return next(error);
      if (request.path.includes('.') || !existsSync(index)) return next();
      response.sendFile(index, { headers: { 'cache-control': 'no-cache' } });
    });
  };
}
