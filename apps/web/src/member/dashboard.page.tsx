import type { MeetingSummary } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeetings } from '../api/meetings';
import { usePapers } from '../api/papers';
import { useSession } from '../api/session';
import { LessonsLink, LessonsOffer } from '../guide/lessons-offer';
import { HandbookButton } from '../handbook/handbook-button';
import { ButtonLink } from '../ui/button-link';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { QueryView } from '../answers/query-view';
import { NewsSection } from '../news/news-section';
import { Section } from '../ui/section';
import { MeetingLine } from './meeting-line';
import { NextMeeting } from './next-meeting';
import { PaperLine } from './paper-line';

/** What a member needs today: the next meeting, what to read for it, and the own motions. */
export function DashboardPage(): ReactElement {
  const { t } = useTranslation('member');
  const name = useSession().data?.person?.name ?? '';
  const meetings = useMeetings({ mine: true, when: 'upcoming' });
  const papers = usePapers({ mine: true, limit: 10 });
  return (
    <Page title={t('dashboard.title')} lead={name} width="wide" actions={<HandbookButton chapter="mitglied" />}>
      <QueryView query={meetings}>{({ meetings: mine }) => <Meetings meetings={inOrder(mine)} />}</QueryView>
      <LessonsOffer />
      <NewsSection />
      <Section
        title={t('dashboard.motions')}
        actions={
          <ButtonLink to="/mitglied/antrag/neu" variant="secondary" icon="add">
            {t('motion.write')}
          </ButtonLink>
        }
      >
        <QueryView query={papers}>
          {({ papers: mine }) =>
            mine.length === 0 ? (
              <EmptyState title={t('dashboard.noMotions')}>{t('dashboard.noMotionsText')}</EmptyState>
            ) : (
              <ul className="g-lines">
                {mine.map((paper) => (
                  <PaperLine key={paper.id} paper={paper} editDrafts />
                ))}
              </ul>
            )
          }
        </QueryView>
      </Section>
      <p>
        <ButtonLink to="/mitglied/drucksachen" variant="tertiary" icon="arrow-forward">
          {t('dashboard.allPapers')}
        </ButtonLink>
      </p>
      <LessonsLink />
    </Page>
  );
}

function Meetings({ meetings: [next, ...later] }: { readonly meetings: readonly MeetingSummary[] }): ReactElement {
  const { t } = useTranslation('member');
  if (next === undefined)
    return <EmptyState title={t('dashboard.noMeeting')}>{t('dashboard.noMeetingText')}</EmptyState>;
  return (
    <>
      <NextMeeting id={next.id} />
      {later.length > 0 && (
        <Section title={t('dashboard.later')}>
          <ul className="g-lines">
            {later.map((meeting) => (
              <MeetingLine key={meeting.id} meeting={meeting} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

const isLive = ({ state }: MeetingSummary): boolean => state === 'running' || state === 'interrupted';

/** A meeting that runs comes first, then by date. */
const inOrder = (meetings: readonly MeetingSummary[]): MeetingSummary[] =>
  meetings
    .filter(({ state }) => state !== 'closed' && state !== 'cancelled')
    .sort((a, b) => Number(isLive(b)) - Number(isLive(a)) || a.startsAt.localeCompare(b.startsAt));
