import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';

export interface CorrectionDoneProps {
  /** Where this person reads papers. */
  readonly page: '/verwaltung/drucksachen/$id' | '/mitglied/drucksachen/$id';
  readonly paperId: string;
  readonly onAgain: () => void;
}

/** Says that the correction is recorded, takes the focus from the form that is gone, and leads on. */
export function CorrectionDone({ page, paperId, onAgain }: CorrectionDoneProps): ReactElement {
  const { t } = useTranslation('correction');
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <div ref={note} tabIndex={-1} className="g-stack">
      <Alert kind="success" role="status" title={t('done.title')}>
        <p>{t('done.text')}</p>
      </Alert>
      <div className="g-actions">
        <ButtonLink to={page} params={{ id: paperId }}>
          {t('done.paper')}
        </ButtonLink>
        <Button variant="secondary" onClick={onAgain}>
          {t('done.again')}
        </Button>
      </div>
    </div>
  );
}
