import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { usePaper } from '../api/papers';
import { MEMBER_READING } from '../paper-reading/reading-surface';
import { VersionsPage } from '../paper-reading/versions/versions-page';
import { PageQuery } from '../answers/page-query';

export function PaperVersionsPage(): ReactElement {
  const { id } = useParams({ from: '/shell/mitglied/drucksachen/$id/fassungen' });
  const { von, bis } = useSearch({ from: '/shell/mitglied/drucksachen/$id/fassungen' });
  return (
    <PageQuery query={usePaper(id)}>
      {(paper) => <VersionsPage paper={paper} surface={MEMBER_READING} from={von} to={bis} />}
    </PageQuery>
  );
}
