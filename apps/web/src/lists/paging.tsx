import type { PageInfo } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../i18n/numbers';
import { Button } from '../ui/button';

export interface PagingProps {
  readonly info: PageInfo;
  /** How many rows the page has. */
  readonly rows: number;
  /** Goes to the page of a cursor. */
  readonly onPage: (cursor: string) => void;
}

/** Back and forth through a long list, and where one is in it; nothing for a list of one page. */
export function Paging({ info: { total, first, next, previous }, rows, onPage }: PagingProps): ReactElement | null {
  const { t } = useTranslation('lists');
  if (next === null && previous === null) return null;
  const openPage = (cursor: string | null): void => {
    if (cursor !== null) onPage(cursor);
  };
  return (
    <nav className="g-paging" aria-label={t('paging.label')}>
      <Button variant="secondary" icon="chevron-left" inactive={previous === null} onClick={() => openPage(previous)}>
        {t('paging.previous')}
      </Button>
      <span role="status">
        {t('paging.range', {
          first: formatCount(first),
          last: formatCount(first + rows - 1),
          total: formatCount(total),
        })}
      </span>
      <Button variant="secondary" icon="chevron-right" inactive={next === null} onClick={() => openPage(next)}>
        {t('paging.next')}
      </Button>
    </nav>
  );
}
