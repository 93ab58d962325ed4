import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { usePaper } from '../api/papers';
import { PageQuery } from '../ui/page-query';
import { VersionsPage } from '../ui/versions/versions-page';

export function PaperVersionsPage(): ReactElement {
  const { id } = useParams({ from: '/shell/mitglied/drucksachen/$id/fassungen' });
  const { von, bis } = useSearch({ from: '/shell/mitglied/drucksachen/$id/fassungen' });
  return (
    <PageQuery query={usePaper(id)}>
      {(paper) => (
        <VersionsPage
          paper={paper}
          folder="papers"
          path="/mitglied/drucksachen/$id/fassungen"
          paperPath="/mitglied/drucksachen/$id"
          from={von}
          to={bis}
        />
      )}
    </PageQuery>
  );
}
