import type { MeetingDetail } from '@gremia/contracts';
import type { ItemState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AgendaOverview } from '../live/agenda-overview';
import { OwnVote } from '../live/own-vote';
import { MembersObjection } from '../live/recording/own-objection';
import { ResultsSoFar } from '../live/results-so-far';
import type { LiveMeeting } from '../live/use-meeting';
import { Section } from '../ui/section';

interface ClosedMeetingProps {
  readonly meeting: LiveMeeting;
  readonly paperOf: (item: ItemState) => string | null;
}

/** A meeting that is over, for its members: what was decided, with their own votes, beside the agenda. */
export function ClosedMeeting({ meeting, paperOf }: ClosedMeetingProps): ReactElement {
  const { t } = useTranslation('live');
  const { state, personId } = meeting;
  return (
    <div className="g-live g-live--over">
      <div className="g-live__main">
        <Section title={t('result.all')}>
          <ResultsSoFar state={state} except={null} personId={personId} />
          <OwnVote meeting={meeting} />
        </Section>
      </div>
      <div className="g-live__side">
        <Section title={t('agenda.heading')}>
          <AgendaOverview state={state} paperOf={paperOf} />
        </Section>
        {state.circular === undefined && <MembersObjection meeting={meeting} />}
      </div>
    </div>
  );
}

/** The paper of an item as it was dealt with; else as it was planned. */
export const paperIn =
  (planned: MeetingDetail) =>
  ({ itemId, text }: ItemState): string | null =>
    text?.paperId ?? planned.items.find(({ id }) => id === itemId)?.paperId ?? null;
