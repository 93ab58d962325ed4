import { letterheadRoutes, type LetterheadInput } from '@gremia/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { municipalityQuery } from './bodies';
import { call } from './client';

const KEY = ['letterhead'];

export const useLetterhead = () =>
  useQuery({ queryKey: KEY, queryFn: ({ signal }) => call(letterheadRoutes.letterhead, { signal }) });

export function useChangeLetterhead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: LetterheadInput) => call(letterheadRoutes.changeLetterhead, { body }),
    onSuccess: async (answer) => {
      client.setQueryData(KEY, answer);
      await client.invalidateQueries({ queryKey: municipalityQuery.queryKey });
    },
  });
}
