import type { Role } from '@gremia/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import { holdsRole, sessionQuery } from '../api/session';

interface GuardInput {
  readonly context: { readonly queryClient: QueryClient };
  readonly location: { readonly href: string };
}

/**
 * `beforeLoad` of a page for signed-in people: others are led to the sign-in and back afterwards. It spares people a
 * refusal; the server decides by itself what
 * they may see.
 */
export function requireRole(...roles: readonly Role[]): (input: GuardInput) => Promise<void> {
  return async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session.person === null) throw redirect({ to: '/anmelden', search: { weiter: location.href } });
    if (!holdsRole(session, roles)) throw redirect({ to: '/anmelden', search: { weiter: location.href, fehlt: '1' } });
  };
}

/** The same for pages of everybody who is signed in. */
export async function requireSession({ context, location }: GuardInput): Promise<void> {
  const session = await context.queryClient.ensureQueryData(sessionQuery);
  if (session.person === null) throw redirect({ to: '/anmelden', search: { weiter: location.href } });
}
