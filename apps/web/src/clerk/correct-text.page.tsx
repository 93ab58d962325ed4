import type { PaperDetail } from '@gremia/contracts';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaper } from '../api/papers';
import { holdsRole, useSession } from '../api/session';
import { CorrectionNotes, TextAsResolved } from '../paper-reading/correction-notes';
import { EmptyState } from '../ui/empty-state';
import { PageQuery } from '../answers/page-query';
import { Section } from '../ui/section';
import { ClerkPage } from './clerk-page';
import { CorrectionDone } from './correction/correction-done';
import { CorrectionForm } from './correction/correction-form';
import './clerk.css';

export function CorrectTextPage(): ReactElement {
  const { id } = useParams({ from: '/shell/verwaltung/drucksachen/$id/berichtigung' });
  return <PageQuery query={usePaper(id)}>{(paper) => <CorrectText key={paper.id} paper={paper} />}</PageQuery>;
}

/** The page on which a resolved text is corrected on record. */
function CorrectText({ paper }: { readonly paper: PaperDetail }): ReactElement {
  const { t } = useTranslation(['correction', 'words']);
  const { data: session } = useSession();
  const [done, setDone] = useState(false);
  const { resolution, correctable, corrections, resolvedText } = paper;
  // The chair reads papers among the members.
  const page = holdsRole(session, ['clerk', 'administration'])
    ? '/verwaltung/drucksachen/$id'
    : '/mitglied/drucksachen/$id';
  return (
    <ClerkPage
      title={t('title')}
      preline={`${t(`words:paperKind.${paper.kind}`)} ${paper.number ?? ''}`}
      lead={t('lead')}
    >
      <p>
        <Link className="kern-link" to={page} params={{ id: paper.id }}>
          {t('back')}
        </Link>
      </p>
      <p className="g-strong" lang="de">
        {paper.title}
      </p>
      {done && <CorrectionDone page={page} paperId={paper.id} onAgain={() => setDone(false)} />}
      {corrections.length > 0 && (
        <Section title={t('earlier')}>
          <CorrectionNotes corrections={corrections} />
          <TextAsResolved points={resolvedText?.points ?? null} />
        </Section>
      )}
      {(resolution === null || correctable === null) && (
        <EmptyState title={t('nothing')}>
          <p>{t('nothingText')}</p>
        </EmptyState>
      )}
      {resolution !== null && correctable !== null && !done && (
        <CorrectionForm
          paper={paper}
          resolution={resolution}
          personId={session?.person?.id ?? ''}
          onDone={() => setDone(true)}
        />
      )}
    </ClerkPage>
  );
}
