import { lessonsRoutes, type LessonKind } from '@gremia/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

const KEY = ['lessons'];

/** The lessons that fit what I do, and how far I am. */
export const useLessons = (enabled = true) =>
  useQuery({ queryKey: KEY, queryFn: ({ signal }) => call(lessonsRoutes.list, { signal }), enabled });

export function useBeginLesson() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly lesson: LessonKind; readonly again: boolean }) => call(lessonsRoutes.begin, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

export function useDeclineLessons() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(lessonsRoutes.decline, {}),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
