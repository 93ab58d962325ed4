import {
  identityRoutes,
  startCodesRoutes,
  type Role,
  type SessionView,
  type SignIn,
  type StartCodeUse,
} from '@gremia/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addressOf } from './address';
import { forgetCopyUnlessOf } from '../device/offline-owner';
import { forgetAllKept } from '../device/kept-until-sign-out';
import { forgetKeptDrafts } from '../drafts/draft-store';
import { call, rememberCsrfToken } from './client';

const remember = (session: SessionView): SessionView => {
  rememberCsrfToken(session.csrfToken);
  // A copy on the device outlives neither the session nor its person.
  void forgetCopyUnlessOf(session.person?.id ?? null).catch(() => undefined);
  return session;
};

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => remember(await call(identityRoutes.session, { signal })),
  staleTime: 60_000,
});

export const useSession = () => useQuery(sessionQuery);
export const useSignInWays = () =>
  useQuery({
    queryKey: ['sign-in-ways'],
    queryFn: ({ signal }) => call(identityRoutes.signInWays, { signal }),
    staleTime: Infinity,
  });
/** Where a way begins that leads to a service of others. */
export const signInAddress = (way: string, goal: string | null): string =>
  addressOf(identityRoutes.beginSignIn, { params: { way }, query: goal === null ? {} : { weiter: goal } });

export const useDemonstration = () =>
  useQuery({
    queryKey: ['demonstration'],
    queryFn: ({ signal }) => call(identityRoutes.demonstration, { signal }),
    staleTime: Infinity,
  });

export const useSignIn = () =>
  useEntering(async (input: SignIn) => remember(await call(identityRoutes.signIn, { body: input })));

/** A password of one's own for a start code; whoever has it is signed in. */
export const useStartCode = () =>
  useEntering(async (input: StartCodeUse) => remember(await call(startCodesRoutes.useStartCode, { body: input })));

/** What was read before signing in or out belongs to somebody else: it is dropped, not shown again. */
function useEntering<Input>(enter: (input: Input) => Promise<SessionView>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: enter,
    onSuccess: (session) => {
      client.clear();
      client.setQueryData(sessionQuery.queryKey, session);
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await call(identityRoutes.signOut);
      await forgetCopyUnlessOf(null).catch(() => undefined);
      forgetAllKept();
      forgetKeptDrafts();
      rememberCsrfToken(null);
    },
    onSuccess: () => {
      client.clear();
      client.setQueryData(sessionQuery.queryKey, { person: null, csrfToken: null });
    },
  });
}

/** Whether the person holds one of the roles, in the given committee or in any. */
export function holdsRole(session: SessionView | undefined, roles: readonly Role[], committeeId?: string): boolean {
  const held = session?.person?.roles ?? [];
  return held.some(
    ({ role, committeeId: scope }) =>
      roles.includes(role) && (committeeId === undefined || scope === null || scope === committeeId),
  );
}
