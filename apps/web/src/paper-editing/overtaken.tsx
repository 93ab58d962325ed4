import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';

/** The paper went on while somebody was writing: the comparison already shows the text against the version of now. */
export function Overtaken({
  onGoOn,
  onDiscard,
}: {
  readonly onGoOn: () => void;
  readonly onDiscard: () => void;
}): ReactElement {
  const { t } = useTranslation('versions');
  return (
    <Alert kind="warning" role="alert" title={t('overtaken.title')}>
      <p>{t('overtaken.text')}</p>
      <div className="g-actions">
        <Button variant="secondary" onClick={onGoOn}>
          {t('overtaken.goOn')}
        </Button>
        <Button variant="tertiary" onClick={onDiscard}>
          {t('overtaken.discard')}
        </Button>
      </div>
    </Alert>
  );
}
