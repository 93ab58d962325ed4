import { pocketRoutes, type ReadNews } from '@gremia/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

/** As many as one page of the list holds; more is seldom new at once, and the total says so. */
const LIMIT = 100;
const ALL = ['news', 'all'];

/** What is new to me, the newest first. */
export const useNews = (enabled = true) =>
  useQuery({
    queryKey: ALL,
    queryFn: ({ signal }) => call(pocketRoutes.news, { query: { limit: LIMIT }, signal }),
    enabled,
  });

/**
 * What is new about one paper or meeting, as it was when its page was opened: reading it does not take it away before
 * the eyes of the reader.
 */
export const useNewsAbout = (about: string, enabled: boolean) =>
  useQuery({
    queryKey: ['news', 'about', about],
    queryFn: ({ signal }) => call(pocketRoutes.news, { query: { about, limit: LIMIT }, signal }),
    enabled,
    staleTime: Infinity,
    gcTime: 0,
  });

export function useReadNews() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ReadNews) => call(pocketRoutes.readNews, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ALL }),
  });
}
