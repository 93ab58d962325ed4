import { circularAgreed, deadlineNow, quorumOf, type MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../i18n/dates';
import { keepTogether } from '../i18n/keep-together';

interface QuorumLampProps {
  readonly state: MeetingState;
  /** The word and how many are there: where there is one line. */
  readonly short?: boolean;
}

/**
 * Whether the body can resolve now: a word, a shape (a full disc, an empty square) and the figures; where nobody meets,
 * how long there is to answer.
 */
export function QuorumLamp({ state, short = false }: QuorumLampProps): ReactElement | null {
  const { t } = useTranslation('live');
  const quorum = quorumOf(state);
  const deadline = deadlineNow(state);
  if (deadline !== null)
    return (
      <div className="g-lamp g-lamp--yes">
        <div>
          <strong className="g-lamp__word">{t('quorum.circular')}</strong>
          {circularAgreed(state) !== false && (
            <p className="g-lamp__figures">{t('checkIn.answerUntil', { until: formatInstant(deadline) })}</p>
          )}
        </div>
      </div>
    );
  if (quorum === null) return null;
  return (
    <div className={`g-lamp g-lamp--${quorum.quorate ? 'yes' : 'no'}`}>
      <svg className="g-lamp__sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        {quorum.quorate ? <circle cx="12" cy="12" r="10" /> : <rect x="3" y="3" width="18" height="18" />}
        <path d={quorum.quorate ? 'M7 12.5l3.5 3.5L17 9' : 'M8 8l8 8M16 8l-8 8'} />
      </svg>
      <div>
        <strong className="g-lamp__word">{quorum.quorate ? t('quorum.yes') : t('quorum.no')}</strong>
        {short ? (
          <span> {t('quorum.short', { present: quorum.present, required: quorum.required })}</span>
        ) : (
          <>
            <p className="g-lamp__figures" lang="de">
              {keepTogether(quorum.figures)}
            </p>
            {!quorum.quorate && <p className="g-lamp__figures">{t('quorum.norm', { norm: quorum.norm })}</p>}
          </>
        )}
      </div>
    </div>
  );
}
