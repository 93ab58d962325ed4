import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeclineLessons, useLessons } from '../api/lessons';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { ButtonLink } from '../ui/button-link';

/** Offers a newcomer, below the meetings at hand, one to practise with, once; who has declined finds it at the end. */
export function LessonsOffer(): ReactElement | null {
  const { t } = useTranslation('guide');
  const { data } = useLessons();
  const decline = useDeclineLessons();
  if (data?.offered !== true) return null;
  return (
    <Alert kind="info" title={t('offer.title')}>
      <p>{t('offer.text')}</p>
      <div className="g-actions">
        <ButtonLink to="/ueben" variant="secondary" icon="arrow-forward">
          {t('title')}
        </ButtonLink>
        <Button variant="tertiary" busy={decline.isPending} onClick={() => decline.mutate()}>
          {t('offer.decline')}
        </Button>
      </div>
    </Alert>
  );
}

/** The way to the lessons, at the end of an overview. */
export function LessonsLink(): ReactElement | null {
  const { t } = useTranslation('guide');
  const { data } = useLessons();
  if (data === undefined || data.lessons.length === 0 || data.offered) return null;
  return (
    <p>
      <ButtonLink to="/ueben" variant="tertiary" icon="arrow-forward">
        {t('title')}
      </ButtonLink>
    </p>
  );
}
