import type { MeetingSummary } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../i18n/dates';
import { keepTogether } from '../i18n/keep-together';
import { NewMark } from '../news/new-mark';
import { Badge } from '../ui/badge';
import { MeetingStateBadge } from '../states/state-badge';
import { useWhereHeld } from '../states/where-held';

export function MeetingLine({ meeting }: { readonly meeting: MeetingSummary }): ReactElement {
  const { t } = useTranslation('words');
  const whereHeld = useWhereHeld();
  return (
    <li className="g-lines__line">
      <span>
        <Link className="kern-link" to="/mitglied/sitzung/$id" params={{ id: meeting.id }}>
          {keepTogether(meeting.title)}
        </Link>
        <span className="g-lines__more">
          <NewMark about={meeting.id} />
          {formatInstant(meeting.startsAt)}, {whereHeld(meeting)}
        </span>
      </span>
      <span className="g-row">
        {meeting.rehearsal && <Badge>{t('rehearsal')}</Badge>}
        <MeetingStateBadge state={meeting.state} />
      </span>
    </li>
  );
}
