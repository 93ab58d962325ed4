import type { PaperDetail } from '@gremia/contracts';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { usePaper } from '../api/papers';
import { PageQuery } from '../ui/page-query';
import { SynopsisPage } from '../ui/synopsis/synopsis-page';
import { useSynopsisSource } from '../ui/synopsis/use-synopsis-source';
import { WorkplaceNav } from './workplace-nav';

export function PaperSynopsisPage(): ReactElement {
  const { id } = useParams({ from: '/shell/verwaltung/drucksachen/$id/synopse' });
  return <PageQuery query={usePaper(id)}>{(paper) => <PaperSynopsis paper={paper} />}</PageQuery>;
}

const PaperSynopsis = ({ paper }: { readonly paper: PaperDetail }): ReactElement => (
  <div className="clerk">
    <WorkplaceNav />
    <SynopsisPage paper={paper} source={useSynopsisSource(paper)} paperPath="/verwaltung/drucksachen/$id" />
  </div>
);
