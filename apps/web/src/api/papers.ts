import {
  papersRoutes,
  type ChangePaper,
  type ChangePath,
  type PaperDetail,
  type PaperInput,
  type PaperQuery,
} from '@gremia/contracts';
import { keepPreviousData, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

export const usePapers = (query: Partial<PaperQuery>, enabled = true) =>
  useQuery({
    queryKey: ['papers', query],
    queryFn: ({ signal }) => call(papersRoutes.list, { query, signal }),
    enabled,
    placeholderData: keepPreviousData,
  });

export const usePaper = (id: string) =>
  useQuery({ queryKey: ['paper', id], queryFn: ({ signal }) => call(papersRoutes.detail, { params: { id }, signal }) });

/** Several papers; those that are not there yet are left out. */
export const usePapersById = (ids: readonly string[]): PaperDetail[] =>
  useQueries({
    queries: ids.map((id) => ({
      queryKey: ['paper', id],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => call(papersRoutes.detail, { params: { id }, signal }),
    })),
  }).flatMap(({ data }) => data ?? []);

/** Asks for the paper as it lies on the server now, past every cache: for comparing after a conflict. */
export const fetchPaper = (id: string) => call(papersRoutes.detail, { params: { id } });

function usePaperWrite<Input>(mutationFn: (input: Input) => Promise<PaperDetail>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: async (paper) => {
      client.setQueryData(['paper', paper.id], paper);
      await client.invalidateQueries({ queryKey: ['papers'] });
    },
  });
}

export const useCreatePaper = () => usePaperWrite((input: PaperInput) => call(papersRoutes.create, { body: input }));
export const useChangePaper = (id: string) =>
  usePaperWrite((input: ChangePaper) => call(papersRoutes.change, { params: { id }, body: input }));
export const useChangePath = (id: string) =>
  usePaperWrite((input: ChangePath) => call(papersRoutes.changePath, { params: { id }, body: input }));
export const useSubmitPaper = (id: string) => usePaperWrite(() => call(papersRoutes.submit, { params: { id } }));
export const useWithdrawPaper = (id: string) => usePaperWrite(() => call(papersRoutes.withdraw, { params: { id } }));

export function useDeletePaper(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(papersRoutes.remove, { params: { id } }),
    onSuccess: async () => {
      client.removeQueries({ queryKey: ['paper', id] });
      await client.invalidateQueries({ queryKey: ['papers'] });
    },
  });
}

export const useReadText = () =>
  useMutation({ mutationFn: (text: string) => call(papersRoutes.readText, { body: { text } }) });
