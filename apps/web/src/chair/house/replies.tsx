import type { MeetingDetail } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Before the opening: who said to come. */
export function Replies({ planned }: { readonly planned: MeetingDetail }): ReactElement | null {
  const { t } = useTranslation('chair');
  if (planned.receipts.length === 0) return null;
  const count = (reply: 'attending' | 'remote' | 'excused' | null): number =>
    planned.receipts.filter((receipt) => receipt.reply === reply).length;
  const lines = [
    t('planned.attending', { count: count('attending') }),
    t('planned.remote', { count: count('remote') }),
    t('planned.excused', { count: count('excused') }),
    t('planned.silent', { count: count(null) }),
  ];
  return (
    <>
      <h2 className="g-desk__pane-title">{t('planned.replies')}</h2>
      <ul className="g-plain-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
