import { identityRoutes } from '@gremia/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

export const useAccounts = () =>
  useQuery({ queryKey: ['accounts'], queryFn: ({ signal }) => call(identityRoutes.accounts, { signal }) });

export function useSwitchAccount() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, disabled }: { readonly id: string; readonly disabled: boolean }) =>
      call(disabled ? identityRoutes.disableAccount : identityRoutes.enableAccount, { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['accounts'] }),
  });
}
