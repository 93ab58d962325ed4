import {
  amendmentReview,
  paperDetail,
  versionComparison,
  versionPreview,
  type BringInVersion,
  type ChangePaper,
} from '@gremia/contracts';
import type { Point } from '@gremia/resolution';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api, queryString } from './client';

/** Who asks decides what can be seen: the working lists or the portal. */
export type VersionFolder = 'papers' | 'portal/papers';

export const useVersionComparison = (folder: VersionFolder, id: string, from: number, to: number) =>
  useQuery({
    queryKey: ['versions', folder, id, from, to],
    queryFn: ({ signal }) => api.get(`${folder}/${id}/compare${queryString({ from, to })}`, versionComparison, signal),
    placeholderData: keepPreviousData,
  });

export const usePreviewVersion = (id: string) =>
  useMutation({
    mutationFn: (points: readonly Point[]) => api.post(`papers/${id}/preview-version`, versionPreview, { points }),
  });

/** A new version changes the paper and what hangs on it: everything that was read of papers is read anew. */
function useVersionWrite<Input>(mutationFn: (input: Input) => Promise<z.output<typeof paperDetail>>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: async (paper) => {
      client.setQueryData(['paper', paper.id], paper);
      // A review that is still on the page has just been dealt with, and would be refused.
      client.removeQueries({ queryKey: ['review'], type: 'inactive' });
      await Promise.all(['paper', 'papers', 'portal'].map((key) => client.invalidateQueries({ queryKey: [key] })));
    },
  });
}

export const useBringInVersion = (id: string) =>
  useVersionWrite((input: BringInVersion) => api.post(`papers/${id}/versions`, paperDetail, input));

/** Read when the page is opened and after a refusal, not in between: somebody is writing on it. */
export const useAmendmentReview = (id: string) =>
  useQuery({
    queryKey: ['review', id],
    queryFn: ({ signal }) => api.get(`papers/${id}/review`, amendmentReview, signal),
    refetchOnWindowFocus: false,
  });
export const useReworkAmendment = (id: string) =>
  useVersionWrite((input: ChangePaper) => api.put(`papers/${id}`, paperDetail, input));
