import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommittees } from '../api/bodies';
import { useCreateMeeting } from '../api/meetings';
import { today } from '../i18n/dates';
import { QueryView } from '../answers/query-view';
import { ClerkPage } from './clerk-page';
import { MeetingForm } from './meeting/meeting-form';

export function NewMeetingPage(): ReactElement {
  const { t } = useTranslation('clerk');
  const navigate = useNavigate();
  const committees = useCommittees();
  const create = useCreateMeeting();
  return (
    <ClerkPage title={t('newMeeting.title')} lead={t('newMeeting.lead')} width="text">
      <QueryView query={committees}>
        {({ committees: all }) => (
          <MeetingForm
            committees={all}
            initial={{
              committeeId: all[0]?.id ?? '',
              title: '',
              day: today(),
              begins: '17:00',
              ends: '',
              place: '',
              publicRoom: '',
              public: true,
              rehearsal: false,
              sessionNo: '',
              sessionTerm: '',
            }}
            mayChooseBody
            submitLabel={t('newMeeting.create')}
            onSubmit={async (input) => {
              const { id } = await create.mutateAsync(input);
              await navigate({ to: '/verwaltung/sitzungen/$id', params: { id } });
            }}
          />
        )}
      </QueryView>
    </ClerkPage>
  );
}
