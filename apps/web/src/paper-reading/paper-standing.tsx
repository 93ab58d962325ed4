import type { PaperReading } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../i18n/dates';
import { PaperStateBadge } from '../states/state-badge';
import { Badge } from '../ui/badge';
import type { PaperPartProps } from './paper-part';

interface PaperStandingProps extends PaperPartProps {
  readonly paper: PaperReading & { readonly public?: boolean };
}

/** How far a paper has come, and the meeting where that was or will be: what its readers want to know next. */
export function PaperStanding({ paper, surface }: PaperStandingProps): ReactElement {
  const { t } = useTranslation('words');
  const station = stationOf(paper);
  return (
    <span className="g-row">
      <PaperStateBadge state={paper.state} />
      {station !== null && (
        <Link className="kern-link" lang="de" to={surface.meeting} params={{ id: station.meetingId }}>
          {[station.committee, station.meetsOn === null ? null : formatDay(station.meetsOn)]
            .filter((part) => part !== null)
            .join(', ')}
        </Link>
      )}
      {paper.public === false && <Badge kind="warning">{t('nonPublic')}</Badge>}
    </span>
  );
}

/** The next meeting that has it on its agenda; of a paper that waits for none, the last that dealt with it. */
function stationOf({ state, consultations }: PaperReading) {
  const known = consultations.flatMap(({ meetingId, ...station }) =>
    meetingId === null ? [] : [{ ...station, meetingId }],
  );
  const next = state === 'decided' ? undefined : known.find(({ result }) => result === null);
  return next ?? known.findLast(({ result }) => result !== null) ?? null;
}
