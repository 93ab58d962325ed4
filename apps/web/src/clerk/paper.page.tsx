import type { PaperDetail } from '@gremia/contracts';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { usePaper } from '../api/papers';
import { useSession } from '../api/session';
import { PageQuery } from '../answers/page-query';
import { PaperEditor } from './paper/paper-editor';
import { PaperView } from './paper/paper-view';
import './clerk.css';

export function PaperPage(): ReactElement {
  const { id } = useParams({ from: '/shell/verwaltung/drucksachen/$id' });
  return <PageQuery query={usePaper(id)}>{(paper) => <Paper key={paper.id} paper={paper} />}</PageQuery>;
}

/**
 * A draft is edited; a submitted paper is read, with what can still happen to it. Of a submitted amendment the mover
 * may still change the wording before the vote.
 */
function Paper({ paper }: { readonly paper: PaperDetail }): ReactElement {
  const { data: session } = useSession();
  const [submittedAs, setSubmittedAs] = useState<string | null>(null);
  const [editing, setEditing] = useState(false);
  if (paper.mayEdit && (paper.state === 'draft' || editing)) {
    return (
      <PaperEditor
        paper={paper}
        personId={session?.person?.id ?? ''}
        onSubmitted={(submitted) => setSubmittedAs(submitted.number)}
        onFinished={() => setEditing(false)}
      />
    );
  }
  return <PaperView paper={paper} submittedAs={submittedAs} onEdit={paper.mayEdit ? () => setEditing(true) : null} />;
}
