import type { PaperDetail } from '@gremia/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchPaper, usePaper } from '../api/papers';
import { useSession } from '../api/session';
import { usePaperPreline } from '../paper-reading/use-paper-preline';
import { Alert } from '../ui/alert';
import { AmendmentStanding } from '../paper-reading/amendments/amendment-standing';
import { MEMBER_READING } from '../paper-reading/reading-surface';
import { ButtonLink } from '../ui/button-link';
import { Page } from '../ui/page';
import { PageQuery } from '../answers/page-query';
import { QueryView } from '../answers/query-view';
import { PaperStateBadge } from '../states/state-badge';
import { OutdatedNote } from '../paper-reading/versions/outdated';
import { MotionAttachments } from './motion-attachments';
import { MotionEditor } from './motion-editor';
import { MotionStep } from './motion-step';

/** One's own paper: edit it as long as that is possible, add files, hand it in, take it back. */
export function MotionPage(): ReactElement {
  const { id } = useParams({ from: '/shell/mitglied/antrag/$id' });
  const query = usePaper(id);
  return <PageQuery query={query}>{(paper) => <Motion key={paper.id} paper={paper} />}</PageQuery>;
}

function Motion({ paper }: { readonly paper: PaperDetail }): ReactElement {
  const { t } = useTranslation(['member', 'words']);
  const preline = usePaperPreline(paper);
  return (
    <Page title={paper.title} preline={preline} width="wide">
      <div className="g-row">
        <PaperStateBadge state={paper.state} />
        {paper.parent !== null && (
          <Link className="kern-link" to="/mitglied/drucksachen/$id" params={{ id: paper.parent.id }}>
            {t('motion.to', { paper: paper.parent.number ?? paper.parent.title })}
          </Link>
        )}
      </div>
      <AmendmentStanding paper={paper} surface={MEMBER_READING} />
      {paper.mayEdit ? <Editable paper={paper} /> : <Locked paper={paper} />}
      <MotionAttachments paper={paper} />
      {paper.mayWithdraw && (
        <div>
          <MotionStep step="withdraw" paper={paper} />
        </div>
      )}
    </Page>
  );
}

function Editable({ paper }: { readonly paper: PaperDetail }): ReactElement {
  const personId = useSession().data?.person?.id ?? '';
  const parentId = paper.kind === 'amendment' ? (paper.parent?.id ?? null) : null;
  const parent = useQuery({
    queryKey: ['paper', parentId],
    queryFn: () => fetchPaper(parentId ?? ''),
    enabled: parentId !== null,
  });
  if (parentId === null) return <MotionEditor paper={paper} base={null} personId={personId} />;
  if (paper.outdated)
    return <MotionEditor paper={paper} base={[]} personId={personId} instead={<ToRework id={paper.id} />} />;
  return (
    <QueryView query={parent}>
      {({ text }) => <MotionEditor paper={paper} base={text?.points ?? []} personId={personId} />}
    </QueryView>
  );
}

function ToRework({ id }: { readonly id: string }): ReactElement {
  const { t } = useTranslation('versions');
  return (
    <OutdatedNote>
      <ButtonLink variant="secondary" to="/mitglied/antrag/$id/neu-pruefen" params={{ id }}>
        {t('outdated.check')}
      </ButtonLink>
    </OutdatedNote>
  );
}

function Locked({ paper }: { readonly paper: PaperDetail }): ReactElement {
  const { t } = useTranslation('member');
  return (
    <Alert kind="info" title={t('motion.locked')}>
      <p>{t('motion.lockedText')}</p>
      <ButtonLink variant="secondary" to="/mitglied/drucksachen/$id" params={{ id: paper.id }}>
        {t('motion.read')}
      </ButtonLink>
    </Alert>
  );
}
