import type { PaperKind } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../button-link';
import { EmptyState } from '../empty-state';
import { Page } from '../page';
import { Synopsis, type SynopsisProps } from './synopsis';

export interface SynopsisPageProps extends SynopsisProps {
  readonly paper: {
    readonly id: string;
    readonly kind: PaperKind;
    readonly number: string | null;
    readonly title: string;
  };
}

/** The page of the synopsis, the same on every surface. */
export function SynopsisPage({ paper, source, paperPath }: SynopsisPageProps): ReactElement {
  const { t } = useTranslation(['synopsis', 'words']);
  return (
    <Page
      title={t('title')}
      preline={`${t(`words:paperKind.${paper.kind}`)} ${paper.number ?? ''}`}
      lead={t('lead', { title: paper.title })}
      width="wide"
      actions={
        <ButtonLink variant="secondary" icon="arrow-back" to={paperPath} params={{ id: paper.id }}>
          {t('toPaper')}
        </ButtonLink>
      }
    >
      {source.amendments.length === 0 ? (
        <EmptyState title={t('none')}>
          <p>{t('noneText')}</p>
        </EmptyState>
      ) : (
        <Synopsis source={source} paperPath={paperPath} />
      )}
    </Page>
  );
}
