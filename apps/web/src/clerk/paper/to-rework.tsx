import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button-link';
import { OutdatedNote } from '../../ui/versions/outdated';

export function ReworkLink({ paperId }: { readonly paperId: string }): ReactElement {
  const { t } = useTranslation('versions');
  return (
    <ButtonLink variant="secondary" to="/verwaltung/drucksachen/$id/neu-pruefen" params={{ id: paperId }}>
      {t('outdated.check')}
    </ButtonLink>
  );
}

/** An amendment that has to be checked anew, with the way to do so. */
export const ToRework = ({ paperId }: { readonly paperId: string }): ReactElement => (
  <OutdatedNote>
    <ReworkLink paperId={paperId} />
  </OutdatedNote>
);
