import { startCodesRoutes, type NewAccountInput } from '@gremia/contracts';
import { keepPreviousData, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { call } from './client';

/** As many as a list to choose from holds; whoever is not among them is found by their name. */
const SHOWN = 50;

/** People who have no account, by a part of their name. */
export const useStrangers = (q: string) =>
  useQuery({
    queryKey: ['accounts', 'without', q],
    queryFn: ({ signal }) => call(startCodesRoutes.strangers, { query: { q, limit: SHOWN }, signal }),
    placeholderData: keepPreviousData,
  });

const accountsChanged = (client: QueryClient): Promise<unknown> =>
  Promise.all(['accounts', 'person-records', 'committees'].map((key) => client.invalidateQueries({ queryKey: [key] })));

export function useCreateAccount() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewAccountInput) => call(startCodesRoutes.createAccount, { body }),
    onSuccess: () => accountsChanged(client),
  });
}

export function useIssueStartCode() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(startCodesRoutes.issueStartCode, { params: { id } }),
    onSuccess: () => accountsChanged(client),
  });
}
