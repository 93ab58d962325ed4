import passport, { type Strategy } from 'passport';
import { ProblemError } from '../platform/problem/problem-error';

/** The account that somebody proved to be theirs. */
export interface SignedInAccount {
  readonly accountId: string;
  readonly personId: string;
}

/**
 * Asks a passport strategy who somebody is. It is shown nothing but the checked fields: of the query, the headers and
 * the raw body of the request it knows nothing, so that there is no second way to hand it a password.
 *
 * @throws ProblemError `sign-in-failed`
 */
export function askStrategy(strategy: Strategy, fields: Readonly<Record<string, string>>): Promise<SignedInAccount> {
  return new Promise((resolve, reject) => {
    const decide = (error: unknown, account: SignedInAccount | false | null | undefined): void => {
      if (error) reject(error instanceof Error ? error : new Error('sign-in broke off'));
      else if (account) resolve(account);
      else reject(new ProblemError('sign-in-failed'));
    };
    // passport writes the outcome's handlers onto the object it is given: shared, one person's answer would go to
    // whoever signs in at the same moment.
    const ofThisRequest: Strategy = Object.create(strategy);
    const request = { headers: {}, body: { ...fields } };
    passport.authenticate(ofThisRequest, { session: false }, decide)(request, {}, reject);
  });
}
