import type { PortalMeetingDetail } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortInstant, formatTime } from '../i18n/dates';
import { keepTogether } from '../i18n/keep-together';
import { resultLines } from '../paper-reading/decision-card';
import { ResultLines } from '../paper-reading/result-lines';
import { Section } from '../ui/section';

/** What was decided on the course of a meeting, outside its items: on the agenda, a break, the end. */
export function CourseDecisions({ course }: Pick<PortalMeetingDetail, 'course'>): ReactElement | null {
  const { t } = useTranslation('portal');
  if (course.length === 0) return null;
  return (
    <Section title={t('meeting.course')}>
      <p className="g-muted g-small">{t('meeting.courseHint')}</p>
      <ul className="g-agenda">
        {course.map((decision) => (
          <li key={decision.voteId} className="g-agenda__item">
            <span className="g-agenda__number">{formatTime(decision.announcedAt)}</span>
            <div className="g-agenda__body">
              <p className="g-agenda__title" lang="de">
                {keepTogether(decision.question)}
              </p>
              <p className="g-small g-muted">
                {decision.after === null
                  ? t('meeting.courseFirst')
                  : keepTogether(t('meeting.courseAfter', { number: decision.after }))}
              </p>
              <ResultLines {...resultLines(decision)} carried={decision.carried} />
              {decision.enteredAt !== undefined && (
                <p className="g-muted g-small">
                  {t('meeting.entered', {
                    time: formatTime(decision.announcedAt),
                    date: formatShortInstant(decision.enteredAt),
                  })}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
