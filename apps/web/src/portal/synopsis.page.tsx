import type { PortalPaperDetail } from '@gremia/contracts';
import { useParams } from '@tanstack/react-router';
import { useMemo, type ReactElement } from 'react';
import { PageQuery } from '../ui/page-query';
import { SynopsisPage } from '../ui/synopsis/synopsis-page';
import { synopsisSource } from '../ui/synopsis/synopsis-source';
import { usePortalPaper } from './portal.queries';

export function PaperSynopsisPage(): ReactElement {
  const { id } = useParams({ from: '/shell/drucksachen/$id/synopse' });
  return <PageQuery query={usePortalPaper(id)}>{(paper) => <PaperSynopsis paper={paper} />}</PageQuery>;
}

function PaperSynopsis({ paper }: { readonly paper: PortalPaperDetail }): ReactElement {
  const source = useMemo(() => {
    const counters = paper.statements.flatMap(({ office, counterWording }) =>
      counterWording === null ? [] : [{ office, points: counterWording }],
    );
    return synopsisSource(paper, counters);
  }, [paper]);
  return <SynopsisPage paper={paper} source={source} paperPath="/drucksachen/$id" />;
}
