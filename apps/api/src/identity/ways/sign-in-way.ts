import type { SignInOffer } from '@gremia/contracts';
import type { Strategy } from 'passport';

/** As whom somebody is known to whoever vouches for them. */
export interface Identity {
  /** Who vouches: `local`, or the address of a service (as `iss` of OpenID Connect, the entity id of SAML). */
  readonly issuer: string;
  /** Its name for the person, which it never gives to another one. */
  readonly subject: string;
}

/** Issuer of those who prove themselves by a password that is kept here. */
export const LOCAL_ISSUER = 'local';

/**
 * A way to sign in. What it takes is a passport strategy whose user is an `Identity`, and how it is offered; everything
 * behind that (account, session, cookie, limits, the page) is the same for all.
 */
export interface SignInWay {
  /** Names it in addresses, such as `oidc`; never changes. */
  readonly kind: string;
  /** What the page shows: the form for login and password, or a button that leads elsewhere. */
  readonly offer: Omit<SignInOffer, 'kind'>;
  /** Answers with `success(identity)`, `redirect(url)`, `fail()` or `error(error)`. */
  readonly strategy: Strategy;
}
