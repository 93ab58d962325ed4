import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { PageQuery } from '../answers/page-query';
import { ChapterView } from './chapter-view';
import { loadBeginning } from './chapters';

/** The first page of the handbook: which chapter is for whom, and what is the same everywhere. */
export function BeginningPage(): ReactElement {
  const query = useQuery({ queryKey: ['handbook'], queryFn: loadBeginning, staleTime: Infinity });
  return <PageQuery query={query}>{({ default: chapter }) => <ChapterView chapter={chapter} name={null} />}</PageQuery>;
}
