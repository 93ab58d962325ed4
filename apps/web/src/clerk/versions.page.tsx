import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { usePaper } from '../api/papers';
import { PageQuery } from '../ui/page-query';
import { VersionsPage } from '../ui/versions/versions-page';
import { WorkplaceNav } from './workplace-nav';

export function PaperVersionsPage(): ReactElement {
  const { id } = useParams({ from: '/shell/verwaltung/drucksachen/$id/fassungen' });
  const { von, bis } = useSearch({ from: '/shell/verwaltung/drucksachen/$id/fassungen' });
  return (
    <PageQuery query={usePaper(id)}>
      {(paper) => (
        <div className="clerk">
          <WorkplaceNav />
          <VersionsPage
            paper={paper}
            folder="papers"
            path="/verwaltung/drucksachen/$id/fassungen"
            paperPath="/verwaltung/drucksachen/$id"
            from={von}
            to={bis}
          />
        </div>
      )}
    </PageQuery>
  );
}
