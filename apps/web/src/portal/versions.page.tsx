import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';

import { PageQuery } from '../ui/page-query';
import { VersionsPage } from '../ui/versions/versions-page';
import { usePortalPaper } from './portal.queries';

export function PaperVersionsPage(): ReactElement {
  const { id } = useParams({ from: '/shell/drucksachen/$id/fassungen' });
  const { von, bis } = useSearch({ from: '/shell/drucksachen/$id/fassungen' });
  return (
    <PageQuery query={usePortalPaper(id)}>
      {(paper) => (
        <VersionsPage
          paper={paper}
          folder="portal/papers"
          path="/drucksachen/$id/fassungen"
          paperPath="/drucksachen/$id"
          from={von}
          to={bis}
        />
      )}
    </PageQuery>
  );
}
