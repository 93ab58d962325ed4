import { papersRoutes, type PaperTemplates } from '@gremia/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

const KEY = ['paper-templates'];

export const usePaperTemplates = () =>
  useQuery({ queryKey: KEY, queryFn: ({ signal }) => call(papersRoutes.templates, { signal }) });

/** Keeps all of them at once; where somebody else was quicker, theirs are read anew. */
export function useKeepTemplates() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PaperTemplates) => call(papersRoutes.keepTemplates, { body }),
    onSuccess: (kept) => client.setQueryData(KEY, kept),
    onError: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
