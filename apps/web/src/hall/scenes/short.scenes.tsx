import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAndTime, formatInstant, formatTime, today } from '../../i18n/dates';
import type { HallSceneOf } from '../scene-of';
import { Notice } from './notice';

/** The meeting is interrupted: why in a word, since when, and large when it goes on. */
export function BreakScene({ since, cause, until }: HallSceneOf<'break'>): ReactElement {
  const { t } = useTranslation('hall');
  const otherDay = until !== null && dayAndTime(until).day !== today();
  return (
    <Notice title={until === null && cause === 'break' ? t('interrupted') : t(`break.causes.${cause}`)}>
      {until !== null && (
        <p className="hall-notice__when">
          {otherDay
            ? t('break.goesOnDay', { at: formatInstant(until) })
            : t('break.goesOn', { time: formatTime(until) })}
        </p>
      )}
      {since !== null && <p>{t('since', { time: formatTime(since) })}</p>}
    </Notice>
  );
}

/** The public is excluded: nothing but the number of the item. */
export function NonPublicScene({ number }: HallSceneOf<'non-public'>): ReactElement {
  const { t } = useTranslation('hall');
  return (
    <Notice title={t('excluded')} look="shut">
      {number !== null && <p className="hall-notice__large">{number}</p>}
    </Notice>
  );
}

export function EndScene({ at, circular = false }: HallSceneOf<'end'>): ReactElement {
  const { t } = useTranslation('hall');
  return (
    <Notice title={t(circular ? 'circularClosed' : 'closed')}>
      {at !== null && <p>{t('closedAt', { time: formatTime(at) })}</p>}
    </Notice>
  );
}

export function LoadingScene(): ReactElement {
  const { t } = useTranslation('hall');
  return <Notice title={t('loading')} />;
}

/** Why there is nothing to see, and what can be done about it. */
export function TroubleScene({ what }: HallSceneOf<'trouble'>): ReactElement {
  const { t } = useTranslation('hall');
  return (
    <Notice title={t(`trouble.${what}.title`)} look="trouble">
      <p>{t(`trouble.${what}.text`)}</p>
    </Notice>
  );
}
