import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api-problem';

/** A refusal does not get better by asking again; a lost connection may. */
const retry = (count: number, error: Error): boolean => count < 2 && error instanceof ApiProblem && (error.code === 'offline' || error.code === 'not-ready');

export const createQueryClient = (): QueryClient =>
  new QueryClient({ defaultOptions: { queries: { retry, staleTime: 10_000, refetchOnWindowFocus: true }, mutations: { retry: false } } });
