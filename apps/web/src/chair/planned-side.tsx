import type { MeetingDetail } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../ui/section';

/** Before the opening: what is on the agenda, and who said to come. */
export function PlannedSide({ meeting }: { readonly meeting: MeetingDetail }): ReactElement {
  const { t } = useTranslation(['chair', 'live']);
  const count = (reply: 'attending' | 'remote' | 'excused' | null): number =>
    meeting.receipts.filter((receipt) => receipt.reply === reply).length;
  const replies = [
    t('planned.attending', { count: count('attending') }),
    t('planned.remote', { count: count('remote') }),
    t('planned.excused', { count: count('excused') }),
    t('planned.silent', { count: count(null) }),
  ];
  return (
    <>
      {meeting.receipts.length > 0 && (
        <Section title={t('planned.replies')}>
          <ul className="g-plain-list">
            {replies.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('planned.agenda')}>
        <ol className="g-agenda">
          {meeting.items.map((item) => (
            <li key={item.id} className="g-agenda__item">
              <span className="g-agenda__number">{item.number}</span>
              <span className="g-agenda__title">
                {item.title}
                {item.paperNumber !== null && (
                  <span className="g-agenda__result">{t('live:item.paper', { number: item.paperNumber })}</span>
                )}
                {!item.public && <span className="g-agenda__result">{t('live:item.nonPublic')}</span>}
              </span>
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}
