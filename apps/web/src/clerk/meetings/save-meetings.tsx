import { meetingsRoutes, sessionWords, type MeetingQuery, type MeetingSummary } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client';
import { dayAndTime, formatShortDay } from '../../i18n/dates';
import { SaveList } from '../../lists/save-list';

interface SaveMeetingsProps {
  readonly filter: Partial<MeetingQuery>;
  readonly total: number;
}

/** The list of meetings with its filters as a file: the calendar of a body for a spreadsheet. */
export function SaveMeetings({ filter, total }: SaveMeetingsProps): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  return (
    <SaveList<MeetingSummary>
      fileName={t('meetings.file')}
      total={total}
      readPage={async (from) => {
        const { meetings, next } = await call(meetingsRoutes.list, { query: { ...filter, ...from } });
        return { rows: meetings, next };
      }}
      columns={[
        [t('meeting.day'), ({ startsAt }) => formatShortDay(dayAndTime(startsAt).day)],
        [t('meeting.begins'), ({ startsAt }) => dayAndTime(startsAt).time],
        [t('meeting.ends'), ({ endsAt }) => (endsAt === null ? '' : dayAndTime(endsAt).time)],
        [t('meetings.committee'), ({ committee }) => committee],
        [t('meetings.name'), ({ title }) => title],
        [t('meeting.sessionNo'), ({ session }) => (session === null ? '' : sessionWords(session))],
        [t('meeting.place'), ({ place }) => place],
        [t('meetings.state'), ({ state }) => t(`words:meetingState.${state}`)],
        [
          t('meetings.agenda'),
          ({ agendaPublished }) => t(agendaPublished ? 'meetings.published' : 'meetings.notPublished'),
        ],
      ]}
    />
  );
}
