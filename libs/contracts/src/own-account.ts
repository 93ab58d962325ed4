import { z } from 'zod';
import { instant, password } from './common';
import { newPassword } from './start-codes';

/** A sign-in: when, and who vouched (`local` for the password); null where that was not noted yet. */
export const signInNote = z.object({ at: instant, issuer: z.string().nullable() });
export type SignInNote = z.infer<typeof signInNote>;

/** What somebody sees of their own account. */
export const ownAccount = z.object({
  login: z.string(),
  /** `own`: it can be changed; `none`: others vouch for the person; `shared`: everybody uses the account. */
  password: z.enum(['own', 'none', 'shared']),
  /** The newest first. */
  signIns: z.array(signInNote),
});
export type OwnAccount = z.infer<typeof ownAccount>;

export const changePassword = z.object({ current: password, password: newPassword });
export type ChangePassword = z.infer<typeof changePassword>;
