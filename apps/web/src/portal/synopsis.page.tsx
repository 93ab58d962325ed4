import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { PUBLIC_READING } from '../paper-reading/reading-surface';
import { SynopsisPage } from '../paper-reading/synopsis/synopsis-page';
import { PageQuery } from '../answers/page-query';
import { usePortalPaper } from './portal.queries';

export function PaperSynopsisPage(): ReactElement {
  const { id } = useParams({ from: '/shell/drucksachen/$id/synopse' });
  return (
    <PageQuery query={usePortalPaper(id)}>
      {(paper) => <SynopsisPage paper={paper} surface={PUBLIC_READING} />}
    </PageQuery>
  );
}
