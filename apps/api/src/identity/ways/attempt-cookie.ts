import { z } from 'zod';
import { parse } from 'cookie';
import type { CookieOptions } from 'express';
import { cookieName } from '../../platform/actor/session-reader';
import type { AppConfig } from '../../platform/config/app-config';

const MINUTES = 10;
/** Browsers keep no larger one. */
const MOST_CHARACTERS = 4_000;

/** What is remembered of somebody who was led elsewhere, until they come back. */
const attempt = z.object({
  kind: z.string(),
  /** The page of ours they wanted to open. */
  goal: z.string().nullable(),
  session: z.record(z.string(), z.unknown()),
});
export type Attempt = z.infer<typeof attempt>;

/** It lies in the browser that began it, so nobody else's answer of a service fits it. */
export const attemptCookieName = (config: AppConfig): string => `${cookieName(config)}-sign-in`;

export function attemptCookieOptions(config: AppConfig): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: config.production, maxAge: MINUTES * 60_000 };
}

/** @throws Error when a strategy remembers more than a cookie can hold */
export function writeAttempt(begun: Attempt): string {
  const written = Buffer.from(JSON.stringify(begun)).toString('base64url');
  if (written.length > MOST_CHARACTERS) throw new Error('a way to sign in remembers too much');
  return written;
}

/** Null when nothing was begun, or it was with another way. */
export function readAttempt(config: AppConfig, cookies: string | undefined, kind: string): Attempt | null {
  const written = parse(cookies ?? '')[attemptCookieName(config)];
  if (written === undefined || written.length > MOST_CHARACTERS) return null;
  try {
    const read = attempt.parse(JSON.parse(Buffer.from(written, 'base64url').toString()));
    return read.kind === kind ? read : null;
  } catch {
    return null;
  }
}
