import type { MeetingDetail } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../i18n/dates';
import { DeskPane } from '../shell/desk-pane';
import { plannedBegins } from './planned-begins';

/** The agenda before the opening, as it was planned. */
export function PlannedRail({ planned }: { readonly planned: MeetingDetail }): ReactElement {
  const { t } = useTranslation(['chair', 'live']);
  const begins = plannedBegins(planned);
  return (
    <>
      <h2 className="g-desk__pane-title">{t('planned.agenda')}</h2>
      <DeskPane label={t('desk.agenda')}>
        <ol className="g-rail">
          {planned.items.map((item) => (
            <li key={item.id} className="g-rail__item g-rail__item--coming">
              <span className="g-rail__number">{item.number}</span>
              <span className="g-rail__words">
                <span className="g-rail__title" title={item.title}>
                  {item.title}
                </span>
                {item.paperNumber !== null && (
                  <span className="g-agenda__result">{t('live:item.paper', { number: item.paperNumber })}</span>
                )}
                {begins.has(item.id) && (
                  <span className="g-rail__time">
                    {t('rail.planned', { time: formatTime(begins.get(item.id) ?? '') })}
                  </span>
                )}
                {!item.public && <span className="g-agenda__result">{t('live:item.nonPublic')}</span>}
              </span>
            </li>
          ))}
        </ol>
      </DeskPane>
    </>
  );
}
