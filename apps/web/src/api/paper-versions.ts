import {
  papersRoutes,
  paperVersionsRoutes,
  type BringInVersion,
  type ChangePaper,
  type PaperDetail,
} from '@gremia/contracts';
import type { Point } from '@gremia/resolution';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

/** Who asks decides what can be seen: the working lists or the portal. */
export type VersionFolder = 'papers' | 'portal/papers';

const COMPARE = { papers: paperVersionsRoutes.compare, 'portal/papers': paperVersionsRoutes.portalCompare } as const;

export const useVersionComparison = (folder: VersionFolder, id: string, from: number, to: number) =>
  useQuery({
    queryKey: ['versions', folder, id, from, to],
    queryFn: ({ signal }) => call(COMPARE[folder], { params: { id }, query: { from, to }, signal }),
    placeholderData: keepPreviousData,
  });

export const usePreviewVersion = (id: string) =>
  useMutation({
    mutationFn: (points: readonly Point[]) => call(paperVersionsRoutes.preview, { params: { id }, body: { points } }),
  });

/** A new version changes the paper and what hangs on it: everything that was read of papers is read anew. */
function useVersionWrite<Input>(mutationFn: (input: Input) => Promise<PaperDetail>) {
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
  useVersionWrite((input: BringInVersion) => call(paperVersionsRoutes.bringIn, { params: { id }, body: input }));

/** Read when the page is opened and after a refusal, not in between: somebody is writing on it. */
export const useAmendmentReview = (id: string) =>
  useQuery({
    queryKey: ['review', id],
    queryFn: ({ signal }) => call(paperVersionsRoutes.review, { params: { id }, signal }),
    refetchOnWindowFocus: false,
  });
export const useReworkAmendment = (id: string) =>
  useVersionWrite((input: ChangePaper) => call(papersRoutes.change, { params: { id }, body: input }));
