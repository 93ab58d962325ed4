import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { usePaper } from '../api/papers';
import { MEMBER_READING } from '../paper-reading/reading-surface';
import { SynopsisPage } from '../paper-reading/synopsis/synopsis-page';
import { PageQuery } from '../answers/page-query';

export function PaperSynopsisPage(): ReactElement {
  const { id } = useParams({ from: '/shell/mitglied/drucksachen/$id/synopse' });
  return (
    <PageQuery query={usePaper(id)}>{(paper) => <SynopsisPage paper={paper} surface={MEMBER_READING} />}</PageQuery>
  );
}
