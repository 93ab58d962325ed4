import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

export interface PagingProps {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** Back and forth through a long list; nothing for a list of one page. */
export function Paging({ page, pages, onPage }: PagingProps): ReactElement | null {
  const { t } = useTranslation('portal');
  if (pages <= 1) return null;
  return (
    <nav className="g-paging" aria-label={t('paging.label')}>
      <Button variant="secondary" icon="chevron-left" inactive={page <= 1} onClick={() => onPage(page - 1)}>
        {t('paging.previous')}
      </Button>
      <span>{t('paging.position', { page, pages })}</span>
      <Button variant="secondary" icon="chevron-right" inactive={page >= pages} onClick={() => onPage(page + 1)}>
        {t('paging.next')}
      </Button>
    </nav>
  );
}
