import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { PageQuery } from '../answers/page-query';
import { NotFoundPage } from '../app/not-found.page';
import { ChapterView } from './chapter-view';
import { CHAPTERS, isChapterName, type ChapterName } from './chapters';

/** One chapter of the handbook. */
export function ChapterPage(): ReactElement {
  const { chapter } = useParams({ from: '/shell/hilfe/$chapter' });
  return isChapterName(chapter) ? <Loaded key={chapter} name={chapter} /> : <NotFoundPage />;
}

function Loaded({ name }: { readonly name: ChapterName }): ReactElement {
  const query = useQuery({ queryKey: ['handbook', name], queryFn: CHAPTERS[name], staleTime: Infinity });
  return <PageQuery query={query}>{({ default: chapter }) => <ChapterView chapter={chapter} name={name} />}</PageQuery>;
}
