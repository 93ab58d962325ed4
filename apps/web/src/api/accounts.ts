import { accountList } from '@gremia/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { api } from './client';

export const useAccounts = () =>
  useQuery({ queryKey: ['accounts'], queryFn: ({ signal }) => api.get('accounts', accountList, signal) });

export function useSwitchAccount() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, disabled }: { readonly id: string; readonly disabled: boolean }) =>
      api.post(`accounts/${id}/${disabled ? 'disable' : 'enable'}`, z.unknown()),
    onSuccess: () => client.invalidateQueries({ queryKey: ['accounts'] }),
  });
}
