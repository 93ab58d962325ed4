import passport, { type Strategy } from 'passport';
import { ProblemError } from '../../platform/problem/problem-error';
import type { Identity } from './sign-in-way';

/** What a strategy is shown: checked fields, and nothing else of the request. */
export interface Shown {
  /** Fields of the form. */
  readonly body?: Readonly<Record<string, string>>;
  /** What a service sends back, and the address it sends it to. */
  readonly query?: Readonly<Record<string, string>>;
  readonly address?: URL;
  /** What the strategy remembers between leading elsewhere and coming back; it writes into it. */
  readonly session?: Record<string, unknown>;
}

export type Outcome = { readonly identity: Identity } | { readonly leadsTo: string };

/**
 * Asks a passport strategy who somebody is, or where to ask.
 *
 * @throws ProblemError `sign-in-failed`
 */
export function askStrategy(strategy: Strategy, shown: Shown): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const decide = (error: unknown, identity: Identity | false | null | undefined): void => {
      if (error) reject(error instanceof Error ? error : new Error('sign-in broke off'));
      else if (identity) resolve({ identity });
      else reject(new ProblemError('sign-in-failed'));
    };
    // passport writes the outcome's handlers onto the object it is given: shared, one person's answer would go to
    // whoever signs in at the same moment.
    const ofThisRequest: Strategy = Object.create(strategy);
    passport.authenticate(ofThisRequest, { session: false }, decide)(requestOf(shown), answerTo(resolve), reject);
  });
}

function requestOf({ body = {}, query = {}, address, session = {} }: Shown): object {
  const url = address === undefined ? '/' : `${address.pathname}${address.search}`;
  return {
    headers: {},
    body: { ...body },
    query: { ...query },
    session,
    url,
    originalUrl: url,
    protocol: address?.protocol.slice(0, -1),
    host: address?.host,
  };
}

/** All that passport does with an answer is to lead elsewhere. */
function answerTo(resolve: (outcome: Outcome) => void): object {
  let leadsTo = '';
  return {
    setHeader: (name: string, value: unknown) => {
      if (name.toLowerCase() === 'location') leadsTo = String(value);
    },
    end: () => resolve({ leadsTo }),
  };
}
