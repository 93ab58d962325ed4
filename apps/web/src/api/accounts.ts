import { identityRoutes, type AccountQuery, type IdentityInput } from '@gremia/contracts';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

export const useAccounts = (query: Partial<AccountQuery>) =>
  useQuery({
    queryKey: ['accounts', query],
    queryFn: ({ signal }) => call(identityRoutes.accounts, { query, signal }),
    placeholderData: keepPreviousData,
  });

export function useSwitchAccount() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, disabled }: { readonly id: string; readonly disabled: boolean }) =>
      call(disabled ? identityRoutes.disableAccount : identityRoutes.enableAccount, { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['accounts'] }),
  });
}

export const useIdentities = (id: string) =>
  useQuery({
    queryKey: ['accounts', 'identities', id],
    queryFn: ({ signal }) => call(identityRoutes.identities, { params: { id }, signal }),
  });

export function useLinkIdentity(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: IdentityInput) => call(identityRoutes.linkIdentity, { params: { id }, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['accounts'] }),
  });
}

export function useRemoveIdentity(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (identityId: string) => call(identityRoutes.removeIdentity, { params: { id, identityId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['accounts'] }),
  });
}
