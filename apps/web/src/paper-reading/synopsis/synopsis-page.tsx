import type { PaperReading } from '@gremia/contracts';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import type { ReadingSurface } from '../reading-surface';
import { usePaperPreline } from '../use-paper-preline';
import { Synopsis } from './synopsis';
import { synopsisSource } from './synopsis-source';

export interface SynopsisPageProps {
  readonly paper: PaperReading;
  readonly surface: ReadingSurface;
}

/** The page of the synopsis, the same on every surface. */
export function SynopsisPage({ paper, surface }: SynopsisPageProps): ReactElement {
  const { t } = useTranslation('synopsis');
  const source = useMemo(() => synopsisSource(paper), [paper]);
  return (
    <Page
      title={t('title')}
      preline={usePaperPreline(paper)}
      lead={t('lead', { title: paper.title })}
      width="wide"
      actions={
        <ButtonLink variant="secondary" icon="arrow-back" to={surface.paper} params={{ id: paper.id }}>
          {t('toPaper')}
        </ButtonLink>
      }
    >
      {source.amendments.length === 0 ? (
        <EmptyState title={t('none')}>
          <p>{t('noneText')}</p>
        </EmptyState>
      ) : (
        <Synopsis source={source} paperPath={surface.paper} />
      )}
    </Page>
  );
}
