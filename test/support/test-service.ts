import { randomUUID } from 'node:crypto';
import { Strategy } from 'passport';
import type { SignInWay } from '../../apps/api/src/identity/ways/sign-in-way';

export const SERVICE = 'https://service.example';

interface Asked {
  readonly query: Readonly<Record<string, string>>;
  readonly session: Record<string, unknown>;
  readonly protocol: string;
  readonly host: string;
  readonly originalUrl: string;
}

/** Speaks as OpenID Connect does: leads to a service with a state, and believes only an answer with that state. */
class ServiceStrategy extends Strategy {
  override authenticate(request: unknown): void {
    const { query, session, protocol, host, originalUrl } = request as Asked;
    const { code, state } = query;
    if (code === undefined) {
      session['state'] = randomUUID();
      const back = `${protocol}://${host}${originalUrl.split('?', 1)[0] ?? ''}/return`;
      this.redirect(`${SERVICE}/authorize?state=${String(session['state'])}&redirect_uri=${encodeURIComponent(back)}`);
    } else if (code === 'broken') this.error(new Error('the service is away'));
    else if (state === undefined || state !== session['state']) this.fail();
    else this.success({ issuer: SERVICE, subject: code });
  }
}

/** A way to sign in at a service of others, whose answer names the person by `code`. */
export const testService = (): SignInWay => ({
  kind: 'test-service',
  offer: { form: 'redirect', label: 'Mit dem Testdienst anmelden' },
  strategy: new ServiceStrategy(),
});
