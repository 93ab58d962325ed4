import type { MeetingDetail } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DeskPane } from '../shell/desk-pane';
import { Replies } from './replies';
import { Simulation } from './simulation';

/** The house before the opening: who said to come; in a rehearsal, who is to be played. */
export function PlannedHouse({ planned }: { readonly planned: MeetingDetail }): ReactElement | null {
  const { t } = useTranslation('chair');
  if (planned.receipts.length === 0 && !planned.rehearsal) return null;
  return (
    <DeskPane label={t('desk.lists')}>
      <Replies planned={planned} />
      {planned.rehearsal && <Simulation meetingId={planned.id} committeeId={planned.committeeId} />}
    </DeskPane>
  );
}
