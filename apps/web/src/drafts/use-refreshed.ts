import { useQueryClient } from '@tanstack/react-query';

/** What is written on may have been saved by somebody else: it is read again. */
export function useRefreshed(queryKey: readonly string[]): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey });
}
