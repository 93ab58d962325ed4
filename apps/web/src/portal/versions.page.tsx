import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { PUBLIC_READING } from '../paper-reading/reading-surface';
import { VersionsPage } from '../paper-reading/versions/versions-page';
import { PageQuery } from '../answers/page-query';
import { usePortalPaper } from './portal.queries';

export function PaperVersionsPage(): ReactElement {
  const { id } = useParams({ from: '/shell/drucksachen/$id/fassungen' });
  const { von, bis } = useSearch({ from: '/shell/drucksachen/$id/fassungen' });
  return (
    <PageQuery query={usePortalPaper(id)}>
      {(paper) => <VersionsPage paper={paper} surface={PUBLIC_READING} from={von} to={bis} />}
    </PageQuery>
  );
}
