import type { MeetingDetail } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { repliesOf } from '../before/preparation';

/** Before the opening: how many said to come, and who cannot. */
export function Replies({ planned }: { readonly planned: MeetingDetail }): ReactElement | null {
  const { t } = useTranslation('chair');
  if (planned.receipts.length === 0) return null;
  const { coming, remote, excused, silent } = repliesOf(planned.receipts);
  const away = planned.receipts.filter(({ reply }) => reply === 'excused').map(({ name }) => name);
  const lines = [
    t('planned.attending', { count: coming - remote }),
    t('planned.remote', { count: remote }),
    t('planned.excused', { count: excused }),
    t('planned.silent', { count: silent }),
  ];
  return (
    <>
      <h2 className="g-desk__pane-title">{t('planned.replies')}</h2>
      <ul className="g-plain-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {away.length > 0 && (
        <details className="g-disclosure">
          <summary>{t('planned.away')}</summary>
          <ul className="g-plain-list">
            {away.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
