import { firstCall, type MinutesDocument } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../i18n/dates';
import { DataTable } from '../ui/data-table';

type Attendee = MinutesDocument['present'][number];

/** Who was there, by faction, with the times of those who came late or left early, and who was not. */
export function MinutesAttendance({ document }: { readonly document: MinutesDocument }): ReactElement {
  const { t } = useTranslation('portal');
  const { seats, vacant = 0, present, absent, others, participants = [] } = document;
  // Who was connected without a vote was not present: they are named among the absent alone.
  const counted = present.filter(({ entitled }) => entitled);
  const voteless = new Set(present.filter(({ entitled }) => !entitled).map(({ name }) => name));
  const names = new Set(counted.map(seatOf));
  const factions = [...new Set(counted.map(({ faction }) => faction))].map((faction) => ({
    faction: faction ?? t('committee.noFaction'),
    persons: personsOf(counted.filter((attendee) => attendee.faction === faction)),
    seats: new Set(counted.filter((attendee) => attendee.faction === faction).map(seatOf)).size,
  }));
  const nobodyMet = present.some(({ mode }) => mode === 'circular');
  const timesOf = ({ from, until }: Attendee): string | null => {
    const late = Date.parse(from) > firstCall(document);
    const early = until !== null && until !== document.closedAt;
    if (late && early) return t('minutes.span', { from: formatTime(from), until: formatTime(until) });
    if (late) return t('minutes.since', { from: formatTime(from) });
    return early ? t('minutes.until', { until: formatTime(until) }) : null;
  };
  const described = (stays: readonly Attendee[]): string => {
    const [first] = stays;
    const notes = [
      ...stays.map(timesOf),
      stays.some(({ mode }) => mode === 'remote') ? t('minutes.modes.remote') : null,
      first !== undefined && voteless.has(first.name) ? t('minutes.partlyEntitled') : null,
    ].filter((note) => note !== null);
    return `${first?.name ?? ''}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
  };
  return (
    <>
      <p>
        {t(nobodyMet ? 'minutes.circularCount' : 'minutes.presentCount', {
          count: names.size,
          seats,
        })}
        {vacant > 0 && ` ${t('minutes.vacant', { count: vacant })}`}
      </p>
      <DataTable
        caption={t(nobodyMet ? 'minutes.circular' : 'minutes.present')}
        rows={factions}
        rowKey={({ faction }) => faction}
        columns={[
          {
            key: 'faction',
            label: t('committee.faction'),
            rowHeader: true,
            cell: ({ faction, seats: held }) => `${faction} (${held})`,
          },
          { key: 'names', label: t('minutes.names'), cell: ({ persons }) => persons.map(described).join(', ') },
        ]}
      />
      {absent.length > 0 && (
        <>
          <h3 className="g-h3">{t('minutes.absent')}</h3>
          <ul className="g-list">
            {absent.map(({ name, faction, excused, reason = excused ? 'excused' : 'not-stated', substitutes = [] }) => (
              <li key={name}>
                {name}
                {faction === null ? '' : ` (${faction})`}, {t(`minutes.${reason}`)}
                {voteless.has(name) && `, ${t('minutes.notEntitled')}`}
                {substitutes.length > 0 && `, ${t('minutes.substitutedBy', { names: substitutes.join(', ') })}`}
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
      {participants.length > 0 && (
        <DataTable
          caption={t('minutes.participants')}
          rows={participants}
          rowKey={({ name, items }) => `${name} ${items.join()}`}
          columns={[
            { key: 'name', label: t('minutes.names'), rowHeader: true, cell: ({ name }) => name },
            {
              key: 'role',
              label: t('minutes.function'),
              cell: ({ role, connected }) =>
                [role, connected === true ? t('minutes.modes.remote') : ''].filter(Boolean).join(', '),
            },
            {
              key: 'items',
              label: t('minutes.items'),
              cell: ({ items }) => (items.length === 0 ? t('minutes.allItems') : items.join(', ')),
            },
          ]}
        />
      )}
    </>
  );
}

/** A seat counts once, whoever sat there. */
const seatOf = ({ name, seat }: Attendee): string => seat ?? name;

/** The stays of each person, in the order of their first. */
const personsOf = (stays: readonly Attendee[]): readonly (readonly Attendee[])[] =>
  [...new Set(stays.map(({ name }) => name))].map((name) => stays.filter((stay) => stay.name === name));
