import { z } from 'zod';
import { instant, line, page, pageInfo, password, typed, uuid } from './common';
import { faultMessage } from './fault';
import { loginName } from './identity';

/** Letters of a start code, in fours: some 2^79 codes. */
export const START_CODE_LENGTH = 16;
/** For so long a start code may be used, once. */
export const START_CODE_DAYS = 7;
export const LEAST_PASSWORD = 12;

/** A login that the office gives: it can be written by hand and read out. */
export const newLogin = loginName.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]+$/u, faultMessage('login-form'));

/** A password that somebody gives to themselves. */
export const newPassword = password.regex(
  new RegExp(`^.{${LEAST_PASSWORD},}$`, 'su'),
  faultMessage('password-short', { minimum: LEAST_PASSWORD }),
);

/** Whether a password would be guessed from the login alone. */
export const isLogin = (typedPassword: string, login: string): boolean =>
  typedPassword.trim().toLowerCase() === login.toLowerCase();

/** People who have no account yet, by a part of their name. */
export const strangerQuery = page.extend({ q: typed(100).trim().default('') });
export type StrangerQuery = z.infer<typeof strangerQuery>;
export const strangerView = z.object({
  id: uuid,
  name: z.string(),
  /** Short names of the bodies that they sit in, today or from a later day on. */
  committees: z.array(z.string()),
  /** A login that is free. */
  login: z.string(),
});
export type StrangerView = z.infer<typeof strangerView>;
export const strangerList = pageInfo.extend({ persons: z.array(strangerView) });
export type StrangerList = z.infer<typeof strangerList>;

export const newAccount = z.object({ personId: uuid, login: newLogin });
export type NewAccountInput = z.input<typeof newAccount>;

/** A start code, shown this once: only its digest is kept. */
export const issuedStartCode = z.object({
  accountId: uuid,
  name: z.string(),
  login: z.string(),
  /** `ABCD-EFGH-JKMN-PQRS` */
  code: z.string(),
  expiresAt: instant,
});
export type IssuedStartCode = z.infer<typeof issuedStartCode>;

/** What turns a start code into a password of one's own. */
export const startCodeFields = z.object({ login: loginName, code: line(60), password: newPassword });
export const startCodeUse = startCodeFields.superRefine(({ login, password: chosen }, context) => {
  if (isLogin(chosen, login))
    context.addIssue({ code: 'custom', path: ['password'], message: faultMessage('password-is-login') });
});
export type StartCodeUse = z.infer<typeof startCodeUse>;
