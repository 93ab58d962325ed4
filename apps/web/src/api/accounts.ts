import { identityRoutes, type AccountQuery } from '@gremia/contracts';
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
