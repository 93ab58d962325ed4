import type { MinutesDocument } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../i18n/dates';
import { DataTable } from '../ui/data-table';

/** Who was there, from when until when and how, and who was not. */
export function MinutesAttendance({
  document: { seats, present, absent, others },
}: {
  readonly document: MinutesDocument;
}): ReactElement {
  const { t } = useTranslation('portal');
  const names = new Set(present.filter(({ entitled }) => entitled).map(({ name }) => name));
  return (
    <>
      <p>{t('minutes.presentCount', { count: names.size, seats })}</p>
      <DataTable
        caption={t('minutes.present')}
        rows={present.map((attendee, index) => ({ ...attendee, key: `${attendee.name} ${index}` }))}
        rowKey={({ key }) => key}
        columns={[
          { key: 'name', label: t('committee.name'), rowHeader: true, cell: ({ name }) => name },
          { key: 'faction', label: t('committee.faction'), cell: ({ faction }) => faction ?? t('committee.noFaction') },
          {
            key: 'mode',
            label: t('minutes.mode'),
            cell: ({ mode, entitled }) =>
              t(`minutes.modes.${mode}`) + (entitled ? '' : ` (${t('minutes.notEntitled')})`),
          },
          {
            key: 'time',
            label: t('minutes.time'),
            cell: ({ from, until }) =>
              until === null
                ? t('minutes.since', { from: formatTime(from) })
                : t('minutes.span', { from: formatTime(from), until: formatTime(until) }),
          },
        ]}
      />
      {absent.length > 0 && (
        <>
          <h3 className="g-h3">{t('minutes.absent')}</h3>
          <ul className="g-list">
            {absent.map(({ name, faction, excused, reason = excused ? 'excused' : 'not-stated' }) => (
              <li key={name}>
                {name}
                {faction === null ? '' : ` (${faction})`}, {t(`minutes.${reason}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <>
          <h3 className="g-h3">{t('minutes.others')}</h3>
          <ul className="g-list">
            {others.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
