import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button-link';
import { OutdatedNote } from '../../paper-reading/versions/outdated';

/** An amendment that has to be checked anew, with the way to do so. */
export function ToRework({ paperId }: { readonly paperId: string }): ReactElement {
  const { t } = useTranslation('versions');
  return (
    <OutdatedNote>
      <ButtonLink variant="secondary" to="/verwaltung/drucksachen/$id/neu-pruefen" params={{ id: paperId }}>
        {t('outdated.check')}
      </ButtonLink>
    </OutdatedNote>
  );
}
