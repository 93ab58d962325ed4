import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/button-link';
import { Section } from '../ui/section';
import { AmendmentList } from './amendments/amendment-list';
import type { PaperPartProps } from './paper-part';

/** The amendments with their marks, and the way to see them beside each other. */
export function PaperAmendments({ paper: { id, amendments }, surface }: PaperPartProps): ReactElement | null {
  const { t } = useTranslation(['paper', 'synopsis']);
  if (amendments.length === 0) return null;
  return (
    <Section
      title={t('amendments')}
      actions={
        amendments.length > 1 && (
          <ButtonLink variant="secondary" to={surface.synopsis} params={{ id }}>
            {t('synopsis:link')}
          </ButtonLink>
        )
      }
    >
      <AmendmentList of={id} amendments={amendments} paperPath={surface.paper} />
    </Section>
  );
}
