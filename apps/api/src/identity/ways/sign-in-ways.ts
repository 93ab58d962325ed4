import { Injectable } from '@nestjs/common';
import type { SignInOffer } from '@gremia/contracts';
import { ProblemError } from '../../platform/problem/problem-error';
import { LocalSignIn } from './local-sign-in';
import type { SignInWay } from './sign-in-way';

/** The ways to sign in that this municipality offers, in the order of the page. */
@Injectable()
export class SignInWays {
  private readonly ways = new Map<string, SignInWay>();

  constructor(local: LocalSignIn) {
    this.add(local);
  }

  /** To be called when the application is put together. @throws Error when there is such a way already */
  add(way: SignInWay): void {
    if (this.ways.has(way.kind)) throw new Error(`there are two ways to sign in called ${way.kind}`);
    this.ways.set(way.kind, way);
  }

  get offers(): SignInOffer[] {
    return [...this.ways.values()].map(({ kind, offer }) => ({ kind, ...offer }));
  }

  /**
   * A way that leads elsewhere and back.
   *
   * @throws ProblemError `not-found`
   */
  redirecting(kind: string): SignInWay {
    const way = this.ways.get(kind);
    if (way?.offer.form !== 'redirect') throw new ProblemError('not-found');
    return way;
  }
}
