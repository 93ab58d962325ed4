import type { PaperDetail } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import { Alert } from '../ui/alert';
import { NewVersion } from './new-version';

/** The editor for a new version, or why there can be none. */
export function NewVersionOf({
  paper,
  onDone,
}: {
  readonly paper: PaperDetail;
  readonly onDone: () => void;
}): ReactElement {
  const { t } = useTranslation('versions');
  const personId = useSession().data?.person?.id ?? '';
  if (!paper.mayRevise) {
    return (
      <Alert kind="info" title={t('bringIn.refused')}>
        <p>{t('bringIn.refusedText')}</p>
      </Alert>
    );
  }
  return (
    <>
      <p className="kern-body">{t('bringIn.lead')}</p>
      <NewVersion paper={paper} personId={personId} onDone={onDone} />
    </>
  );
}
