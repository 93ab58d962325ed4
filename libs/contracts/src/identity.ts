import { z } from 'zod';
import { instant, line, page, pageInfo, password, role, typed, uuid } from './common';

/** A login as it is stored, looked up and counted: case and the way an umlaut is encoded make no difference. */
export const loginName = line(100).toLowerCase();

export const signIn = z.object({ login: loginName, password });
export type SignIn = z.infer<typeof signIn>;

/** A way to sign in, as the page offers it. */
export const signInOffer = z.object({
  kind: z.string(),
  /** `password`: the form for login and password; `redirect`: a button to a service that others run. */
  form: z.enum(['password', 'redirect']),
  /** What stands on the button; null for the form. */
  label: z.string().nullable(),
});
export type SignInOffer = z.infer<typeof signInOffer>;
export const signInWaysView = z.object({ ways: z.array(signInOffer) });
export type SignInWaysView = z.infer<typeof signInWaysView>;

/** Only a path of this application: an address in a query must not lead people elsewhere. */
export const ownPath = z
  .string()
  .max(2_000)
  .regex(/^\/(?![/\\])[^\p{Cc}]*$/u);
export const signInWayParams = z.object({ way: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/u) });
/** What a service sends back with the person: its own fields. */
export const signInReturn = z.object({}).catchall(z.string().max(8_000));

export const roleAssignment = z.object({ role, committeeId: uuid.nullable() });

/**
 * Who sits in front of the screen. `person` is null for the public; the CSRF token goes into the header `x-csrf-token`
 * of every write.
 */
export const sessionView = z.object({
  person: z.object({ id: uuid, name: z.string(), roles: z.array(roleAssignment) }).nullable(),
  csrfToken: z.string().nullable(),
});
export type SessionView = z.infer<typeof sessionView>;

export const demonstrationAccount = z.object({
  login: z.string(),
  password: z.string(),
  name: z.string(),
  role: z.string(),
});
export const demonstrationView = z.object({ accounts: z.array(demonstrationAccount) });
export type DemonstrationView = z.infer<typeof demonstrationView>;

export const accountView = z.object({
  id: uuid,
  personId: uuid,
  name: z.string(),
  login: z.string(),
  /** Issuers that vouch for the person; `local` where there is a password. */
  issuers: z.array(z.string()),
  disabled: z.boolean(),
  /** An account of the demonstration, which everybody uses. */
  shared: z.boolean(),
  /** Until when its start code may be used, or might have been; null when there is none. */
  startCodeUntil: instant.nullable(),
  lastSignIn: instant.nullable(),
  roles: z.array(roleAssignment),
});
/** Accounts by a part of the holder's name or of the login. */
export const accountQuery = page.extend({ q: typed(100).trim().default('') });
export type AccountQuery = z.infer<typeof accountQuery>;
export const accountList = pageInfo.extend({ accounts: z.array(accountView) });
export type AccountList = z.infer<typeof accountList>;
export type AccountView = z.infer<typeof accountView>;

/** As whom a person is known to a service; the office takes it over from there, letter by letter. */
export const identityInput = z.object({
  /** The service: `iss` of OpenID Connect, the entity id of SAML. */
  issuer: line(500),
  /** Its name for the person. */
  subject: line(500),
});
export type IdentityInput = z.infer<typeof identityInput>;
export const identityParams = z.object({ id: uuid, identityId: uuid });

export const identityView = identityInput.extend({
  id: uuid,
  linkedAt: z.string(),
  /** Whether it is the login with its password, which belongs to the account and is changed with it. */
  local: z.boolean(),
});
export type IdentityView = z.infer<typeof identityView>;
/** What was linked and removed, the newest first. */
export const identityChange = identityInput.extend({
  at: z.string(),
  by: z.string().nullable(),
  change: z.enum(['linked', 'removed']),
});
export type IdentityChange = z.infer<typeof identityChange>;
export const accountIdentities = z.object({
  personId: uuid,
  name: z.string(),
  login: z.string(),
  disabled: z.boolean(),
  shared: z.boolean(),
  startCodeUntil: instant.nullable(),
  identities: z.array(identityView),
  changes: z.array(identityChange),
});
export type AccountIdentities = z.infer<typeof accountIdentities>;
