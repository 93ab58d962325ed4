import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../answers/query-view';
import { useCommittees } from '../api/bodies';
import { useSeats } from '../api/seats';
import { InstantChoice } from '../forms/instant-choice';
import { Section } from '../ui/section';
import { ClerkPage } from './clerk-page';
import { DeputyRanks } from './mandates/deputy-ranks';
import { EndTermDialog } from './mandates/end-term-dialog';
import { MayorChoice } from './mandates/mayor-choice';
import { MemberTable } from './mandates/member-table';
import { MoveUpDialog } from './mandates/move-up-dialog';
import { SubstituteDialog } from './mandates/substitute-dialog';
import { SubstituteTable } from './mandates/substitute-table';
import { VacantSeats } from './mandates/vacant-seats';
import './clerk.css';

/** Who sits in a body, who moves up when a seat is free, and who may sit for members who are not there. */
export function MandatesPage(): ReactElement {
  const { t } = useTranslation('clerk');
  const navigate = useNavigate();
  const { gremium } = useSearch({ from: '/shell/verwaltung/besetzung' });
  const committees = useCommittees();
  const committeeId = gremium ?? committees.data?.committees[0]?.id ?? '';
  const query = useSeats(committeeId);
  return (
    <ClerkPage title={t('mandates.title')} lead={t('mandates.lead')}>
      <InstantChoice
        label={t('mandates.committee')}
        value={committeeId}
        options={(committees.data?.committees ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(value) => void navigate({ to: '/verwaltung/besetzung', search: { gremium: value }, replace: true })}
      />
      <QueryView query={query}>
        {(sheet) => (
          <>
            <div className="g-actions">
              <MoveUpDialog key={`seat ${sheet.committeeId}`} committeeId={sheet.committeeId} />
              <SubstituteDialog key={`substitute ${sheet.committeeId}`} sheet={sheet} />
              <EndTermDialog
                key={`term ${sheet.committeeId}`}
                committeeId={sheet.committeeId}
                committee={committees.data?.committees.find(({ id }) => id === committeeId)?.name ?? ''}
              />
            </div>
            <Section title={t('mandates.filled', filledSeats(sheet))}>
              <MayorChoice sheet={sheet} />
              <DeputyRanks sheet={sheet} />
              <MemberTable sheet={sheet} />
            </Section>
            <VacantSeats sheet={sheet} />
            <Section title={t('mandates.substitutes')}>
              <SubstituteTable sheet={sheet} />
            </Section>
          </>
        )}
      </QueryView>
    </ClerkPage>
  );
}

const filledSeats = ({
  members,
  seats,
  today,
}: {
  readonly members: readonly { readonly voting: boolean; readonly startsOn: string }[];
  readonly seats: number;
  readonly today: string;
}): { readonly filled: number; readonly seats: number } => ({
  filled: members.filter(({ voting, startsOn }) => voting && startsOn <= today).length,
  seats,
});
