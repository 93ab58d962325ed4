import type { PortalPaperDetail } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AmendmentList } from '../ui/amendments/amendment-list';
import { ButtonLink } from '../ui/button-link';
import { Section } from '../ui/section';

export function PaperAmendments({ id, amendments }: Pick<PortalPaperDetail, 'id' | 'amendments'>): ReactElement {
  const { t } = useTranslation(['portal', 'synopsis']);
  return (
    <Section
      title={t('paper.amendments')}
      actions={
        amendments.length > 1 && (
          <ButtonLink variant="secondary" to="/drucksachen/$id/synopse" params={{ id }}>
            {t('synopsis:link')}
          </ButtonLink>
        )
      }
    >
      <AmendmentList of={id} amendments={amendments} paperPath="/drucksachen/$id" />
    </Section>
  );
}
