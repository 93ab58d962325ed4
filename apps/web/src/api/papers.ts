import {
  paperDetail,
  paperList,
  readTextResult,
  type ChangePaper,
  type PaperInput,
  type PaperQuery,
} from '@gremia/contracts';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { api, queryString } from './client';

export const usePapers = (query: Partial<PaperQuery>) =>
  useQuery({
    queryKey: ['papers', query],
    queryFn: ({ signal }) => api.get(`papers${queryString(query)}`, paperList, signal),
    placeholderData: keepPreviousData,
  });

export const usePaper = (id: string) =>
  useQuery({ queryKey: ['paper', id], queryFn: ({ signal }) => api.get(`papers/${id}`, paperDetail, signal) });

/** Asks for the paper as it lies on the server now, past every cache: for comparing after a conflict. */
export const fetchPaper = (id: string) => api.get(`papers/${id}`, paperDetail);

function usePaperWrite<Input>(mutationFn: (input: Input) => Promise<z.output<typeof paperDetail>>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: async (paper) => {
      client.setQueryData(['paper', paper.id], paper);
      await client.invalidateQueries({ queryKey: ['papers'] });
    },
  });
}

export const useCreatePaper = () => usePaperWrite((input: PaperInput) => api.post('papers', paperDetail, input));
export const useChangePaper = (id: string) =>
  usePaperWrite((input: ChangePaper) => api.put(`papers/${id}`, paperDetail, input));
export const useSubmitPaper = (id: string) => usePaperWrite(() => api.post(`papers/${id}/submit`, paperDetail));
export const useWithdrawPaper = (id: string) => usePaperWrite(() => api.post(`papers/${id}/withdraw`, paperDetail));

export function useDeletePaper(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete(`papers/${id}`, z.unknown()),
    onSuccess: async () => {
      client.removeQueries({ queryKey: ['paper', id] });
      await client.invalidateQueries({ queryKey: ['papers'] });
    },
  });
}

export const useReadText = () =>
  useMutation({ mutationFn: (text: string) => api.post('papers/read-text', readTextResult, { text }) });
