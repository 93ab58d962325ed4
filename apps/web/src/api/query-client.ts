import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, isProblem } from './api-problem';
import { sessionQuery } from './session';

/** A refusal does not get better by asking again; a lost connection may. */
const retry = (count: number, error: Error): boolean =>
  count < 2 && error instanceof ApiProblem && (error.code === 'offline' || error.code === 'not-ready');

export function createQueryClient(): QueryClient {
  // The session ended elsewhere (signed out, account disabled): the header must not go on naming somebody. What was
  // typed stays where it is.
  const onError = (error: Error): void => {
    if (isProblem(error, 'not-signed-in')) void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { retry, staleTime: 10_000, refetchOnWindowFocus: true }, mutations: { retry: false } },
  });
  return client;
}
