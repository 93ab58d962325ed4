import { portalRoutes, type CommitteeDetail, type MemberView } from '@gremia/contracts';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../api/address';
import { DataTable, type Column } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { PageQuery } from '../answers/page-query';
import { Section } from '../ui/section';
import { today } from '../i18n/dates';
import { usePortalCommittee } from './portal.queries';

export function CommitteePage(): ReactElement {
  const { id } = useParams({ from: '/shell/gremien/$id' });
  return <PageQuery query={usePortalCommittee(id)}>{(committee) => <Committee committee={committee} />}</PageQuery>;
}

function Committee({
  committee: { id, name, kind, seats, members },
}: {
  readonly committee: CommitteeDetail;
}): ReactElement {
  const { t } = useTranslation(['portal', 'words']);
  const columns: Column<MemberView>[] = [
    { key: 'name', label: t('committee.name'), rowHeader: true, cell: (member) => member.name },
    { key: 'faction', label: t('committee.faction'), cell: ({ faction }) => faction ?? t('committee.noFaction') },
    { key: 'function', label: t('committee.function'), cell: (member) => t(`words:function.${member.function}`) },
  ];
  const lead = [t('committees.seats', { count: seats }), vacantWords(t, seats, members)].filter(
    (part) => part !== null,
  );
  return (
    <Page title={name} preline={t(`words:committeeKind.${kind}`)} lead={lead.join(', ')}>
      <p>
        <Link className="kern-link" to="/sitzungen" search={{ gremium: id }}>
          {t('committee.meetings')}
        </Link>
      </p>
      <p>
        <a className="kern-link" href={addressOf(portalRoutes.calendar, { query: { committeeId: id } })}>
          {t('meetings.calendar')}
        </a>
      </p>
      <Section title={t('committee.members')}>
        {members.length === 0 ? (
          <EmptyState title={t('committee.membersEmpty')} />
        ) : (
          <DataTable
            caption={t('committee.members')}
            columns={columns}
            rows={members}
            rowKey={({ personId }) => personId}
            dense
          />
        )}
      </Section>
    </Page>
  );
}

type SeatTranslate = ReturnType<typeof useTranslation<['portal', 'words']>>['t'];

/** How many seats nobody holds today; null where there are none. Advisers hold no seat. */
function vacantWords(t: SeatTranslate, seats: number, members: readonly MemberView[]): string | null {
  const held = members.filter(({ voting, startsOn }) => voting && startsOn <= today()).length;
  return held >= seats ? null : t('committee.vacant', { count: seats - held });
}
