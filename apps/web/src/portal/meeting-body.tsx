import type { PortalMeetingDetail } from '@gremia/contracts';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SupplementList } from '../agenda-reading/supplement-list';
import { EmptyState } from '../ui/empty-state';
import { Section } from '../ui/section';
import { AgendaList } from './agenda-list';

interface MeetingBodyProps {
  readonly meeting: PortalMeetingDetail;
  /** What goes on now. */
  readonly notice?: ReactNode;
  readonly facts: ReactNode;
  /** The agenda as it stands; without it, as it was published. */
  readonly children?: ReactNode;
}

/** Notice, agenda and facts of a meeting, whether it is followed live or not. */
export function MeetingBody({ meeting, notice, facts, children }: MeetingBodyProps): ReactElement {
  const { t } = useTranslation('portal');
  const agenda = (
    <Section title={t('meeting.agenda')}>
      {meeting.items.length === 0 ? (
        <EmptyState title={t('meeting.agendaEmpty')} />
      ) : (
        children || <AgendaList items={meeting.items} />
      )}
      <SupplementList supplements={meeting.supplements} />
    </Section>
  );
  return notice === undefined ? (
    <>
      {facts}
      {agenda}
    </>
  ) : (
    // Who comes while it runs wants to know where it stands, not where it is held.
    <>
      {notice}
      {agenda}
      {facts}
    </>
  );
}
