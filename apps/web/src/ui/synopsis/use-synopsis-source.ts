import type { PaperDetail } from '@gremia/contracts';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fetchPaper } from '../../api/papers';
import { synopsisSource, type SynopsisSource } from './synopsis-source';

/**
 * The paper with the counter-wordings of its statements, which are papers of their own; what cannot be read yet is left
 * out.
 */
export function useSynopsisSource(paper: PaperDetail): SynopsisSource {
  const statements = useQueries({
    queries: paper.statements.map(({ id }) => ({ queryKey: ['paper', id], queryFn: () => fetchPaper(id) })),
    combine: (results) => results.flatMap(({ data }) => (data === undefined ? [] : [data])),
  });
  return useMemo(() => {
    const counters = statements.flatMap(({ statement }) =>
      statement === null || statement.counterWording === null
        ? []
        : [{ office: statement.office, points: statement.counterWording }],
    );
    return synopsisSource(paper, counters);
  }, [paper, statements]);
}
