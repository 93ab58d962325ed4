import type { LessonView } from '@gremia/contracts';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PageQuery } from '../answers/page-query';
import { ProblemAlert } from '../answers/problem-alert';
import { useBeginLesson, useLessons } from '../api/lessons';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { Section } from '../ui/section';
import { ADDRESSES, BEGINS_AT, LESSONS } from './lessons';

/** The lessons that fit what I do: begun, gone on with, done again. */
export function LessonsPage(): ReactElement {
  return <PageQuery query={useLessons()}>{({ lessons }) => <Lessons lessons={lessons} />}</PageQuery>;
}

function Lessons({ lessons }: { readonly lessons: readonly LessonView[] }): ReactElement {
  const { t } = useTranslation('guide');
  return (
    <Page title={t('title')} lead={t('lead')}>
      {lessons.length === 0 && <EmptyState title={t('none')} />}
      {lessons.map((view) => (
        <Lesson key={view.lesson} view={view} />
      ))}
      <p className="g-muted">{t('alone')}</p>
    </Page>
  );
}

function Lesson({ view: { lesson, standing } }: { readonly view: LessonView }): ReactElement {
  const { t } = useTranslation('guide');
  const begin = useBeginLesson();
  const navigate = useNavigate();
  const start = (again: boolean): void =>
    begin.mutate(
      { lesson, again },
      {
        onSuccess: ({ meetingId }) => {
          if (meetingId !== null) void navigate({ to: ADDRESSES[BEGINS_AT[lesson]], params: { id: meetingId } });
        },
      },
    );
  const title = t(`lesson.${lesson}.title`);
  return (
    <Section title={title}>
      <p className="kern-body">{t(`lesson.${lesson}.lead`)}</p>
      <p className="g-row">
        <span className="g-muted">{t('steps', { count: LESSONS[lesson].length })}</span>
        {standing !== 'new' && (
          <Badge kind={standing === 'done' ? 'success' : 'info'}>{t(`standing.${standing}`)}</Badge>
        )}
      </p>
      <ProblemAlert error={begin.error} />
      <div className="g-actions">
        <Button busy={begin.isPending} onClick={() => start(standing === 'done')}>
          {t(`begin.${standing}`)}
          <span className="g-said">– {title}</span>
        </Button>
        {standing === 'begun' && (
          <Button variant="tertiary" inactive={begin.isPending} onClick={() => start(true)}>
            {t('begin.anew')}
            <span className="g-said">– {title}</span>
          </Button>
        )}
      </div>
    </Section>
  );
}
