import type { PaperKind } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeetings } from '../api/meetings';
import { usePapers } from '../api/papers';
import { holdsRole, useSession } from '../api/session';
import { LessonsLink, LessonsOffer } from '../guide/lessons-offer';
import { HandbookButton } from '../handbook/handbook-button';
import { ButtonLink } from '../ui/button-link';
import { EmptyState } from '../ui/empty-state';
import { QueryView } from '../answers/query-view';
import { Section } from '../ui/section';
import { ClerkPage } from './clerk-page';
import { MeetingTasks } from './meeting-tasks';
import { PaperLines } from './paper-lines';
import './clerk.css';

const SHOWN = 8;
/** Of the past meetings those that may still ask for something: minutes to write, or to be opened late. */
const PAST = 12;
/** Amendments and statements are dealt with together with their paper, never as an item of their own. */
const ITEMS: PaperKind[] = ['proposal', 'motion', 'question', 'notice'];

/** What is to be done next: meetings by their next step, drafts to finish, papers that wait for an agenda. */
export function DashboardPage(): ReactElement {
  const { t } = useTranslation(['clerk', 'versions']);
  const { data: session } = useSession();
  const upcoming = useMeetings({ when: 'upcoming', limit: SHOWN });
  const past = useMeetings({ when: 'past', limit: PAST });
  const drafts = usePapers({ state: 'draft', limit: SHOWN });
  const submitted = usePapers({ state: 'submitted', kinds: ITEMS, limit: SHOWN });
  const outdated = usePapers({ outdated: true, limit: SHOWN });
  return (
    <ClerkPage
      title={t('dashboard.title')}
      actions={
        <>
          <HandbookButton chapter="sitzungsdienst" />
          {holdsRole(session, ['clerk']) && (
            <ButtonLink to="/verwaltung/sitzungen/neu" variant="secondary" icon="add">
              {t('meetings.new')}
            </ButtonLink>
          )}
          <ButtonLink to="/verwaltung/drucksachen/neu" icon="add">
            {t('papers.new')}
          </ButtonLink>
        </>
      }
    >
      {holdsRole(session, ['clerk']) && (
        <Section title={t('dashboard.meetings')}>
          <QueryView query={upcoming}>
            {({ meetings: coming }) => (
              <QueryView query={past}>
                {({ meetings: gone }) => <MeetingTasks meetings={[...coming, ...gone]} />}
              </QueryView>
            )}
          </QueryView>
        </Section>
      )}
      <LessonsOffer />
      {(outdated.data?.total ?? 0) > 0 && (
        <Section title={t('versions:tasks')}>
          <PaperLines papers={outdated.data?.papers ?? []} />
        </Section>
      )}
      <div className="clerk-columns">
        <Section title={t('dashboard.submitted')}>
          <QueryView query={submitted}>
            {({ papers }) =>
              papers.length === 0 ? (
                <EmptyState title={t('dashboard.submittedEmpty')} />
              ) : (
                <PaperLines papers={papers} />
              )
            }
          </QueryView>
        </Section>
        <Section title={t('dashboard.drafts')}>
          <QueryView query={drafts}>
            {({ papers }) =>
              papers.length === 0 ? <EmptyState title={t('dashboard.draftsEmpty')} /> : <PaperLines papers={papers} />
            }
          </QueryView>
        </Section>
      </div>
      <LessonsLink />
    </ClerkPage>
  );
}
