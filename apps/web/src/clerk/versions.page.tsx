import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { usePaper } from '../api/papers';
import { OFFICE_READING } from '../paper-reading/reading-surface';
import { VersionsPage } from '../paper-reading/versions/versions-page';
import { PageQuery } from '../answers/page-query';
import { WorkplaceNav } from './workplace-nav';
import './clerk.css';

export function PaperVersionsPage(): ReactElement {
  const { id } = useParams({ from: '/shell/verwaltung/drucksachen/$id/fassungen' });
  const { von, bis } = useSearch({ from: '/shell/verwaltung/drucksachen/$id/fassungen' });
  return (
    <PageQuery query={usePaper(id)}>
      {(paper) => (
        <div className="clerk">
          <WorkplaceNav />
          <VersionsPage paper={paper} surface={OFFICE_READING} from={von} to={bis} />
        </div>
      )}
    </PageQuery>
  );
}
