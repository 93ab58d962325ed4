import type { InvitedParticipant, MeetingDetail } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { QueryView } from '../../answers/query-view';
import { useInvited, useStrikeInvited } from '../../api/invited';
import { Button } from '../../ui/button';
import { DataTable, type Column } from '../../ui/data-table';
import { Section } from '../../ui/section';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { InviteForm } from './invite-form';

/** Who is to take part without belonging to the body: administration, experts, guests, interpreters. */
export function InvitedSection({ meeting }: { readonly meeting: MeetingDetail }): ReactElement {
  const { t } = useTranslation('clerk');
  const query = useInvited(meeting.id);
  const strike = useStrikeInvited(meeting.id);
  const numberOf = (itemId: string): string => meeting.items.find(({ id }) => id === itemId)?.number ?? '';
  const columns: Column<InvitedParticipant>[] = [
    { key: 'name', label: t('invited.name'), rowHeader: true, cell: ({ name }) => name },
    {
      key: 'role',
      label: t('invited.role'),
      cell: ({ role, group }) => (role === '' ? t(`invited.groups.${group}`) : role),
    },
    { key: 'mode', label: t('invited.mode'), cell: ({ mode }) => t(`invited.modes.${mode}`) },
    {
      key: 'items',
      label: t('invited.part'),
      cell: ({ itemIds, part }) =>
        itemIds.length === 0 ? t(`invited.parts.${part}`) : itemIds.map(numberOf).join(', '),
    },
    {
      key: 'act',
      label: t('mandates.act'),
      cell: ({ participantId, name }) => (
        <Button variant="tertiary" small onClick={() => strike.mutate(participantId)}>
          {t('invited.strike')}
          <VisuallyHidden>: {name}</VisuallyHidden>
        </Button>
      ),
    },
  ];
  return (
    <Section title={t('invited.title')}>
      <p>{t('invited.lead')}</p>
      <ProblemAlert error={strike.error} />
      <QueryView query={query}>
        {({ invited }) => (
          <>
            {invited.length > 0 && (
              <DataTable
                caption={t('invited.title')}
                columns={columns}
                rows={invited}
                rowKey={({ participantId }) => participantId}
              />
            )}
            {meeting.state !== 'closed' && meeting.state !== 'cancelled' && <InviteForm meeting={meeting} />}
          </>
        )}
      </QueryView>
    </Section>
  );
}
