import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { usePaper } from '../api/papers';
import { OFFICE_READING } from '../paper-reading/reading-surface';
import { SynopsisPage } from '../paper-reading/synopsis/synopsis-page';
import { PageQuery } from '../answers/page-query';
import { WorkplaceNav } from './workplace-nav';
import './clerk.css';

export function PaperSynopsisPage(): ReactElement {
  const { id } = useParams({ from: '/shell/verwaltung/drucksachen/$id/synopse' });
  return (
    <PageQuery query={usePaper(id)}>
      {(paper) => (
        <div className="clerk">
          <WorkplaceNav />
          <SynopsisPage paper={paper} surface={OFFICE_READING} />
        </div>
      )}
    </PageQuery>
  );
}
