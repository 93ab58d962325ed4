import type { MeetingDetail } from '@gremia/contracts';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/badge';
import { ButtonLink } from '../../ui/button-link';
import { ConveneMeeting } from './convene-meeting';
import { PublishAgenda } from './publish-agenda';

type StepState = 'done' | 'next' | 'later';

interface StepLine {
  readonly key: string;
  readonly label: string;
  readonly state: StepState;
  readonly action: ReactNode;
}

/** The way of a meeting from agenda to minutes; the step that is due carries the page's main button. */
export function MeetingSteps({
  meeting,
  onScreen,
}: {
  readonly meeting: MeetingDetail;
  /** So many items are in the editor, saved or not; null where none is open. */
  readonly onScreen: number | null;
}): ReactElement | null {
  const { t } = useTranslation('clerk');
  const { id, state, rehearsal, items, agendaPublished, may } = meeting;
  if (state === 'cancelled') return null;
  const begun = state === 'running' || state === 'interrupted' || state === 'closed';
  const convened = state !== 'planned';
  const again = may.edit && meeting.reconvene !== null;
  const published = agendaPublished || (rehearsal && items.length > 0);
  const done = [items.length > 0, published, convened && !again, state === 'closed'];
  const next = done.indexOf(false);
  const stateOfStep = (index: number): StepState => (done[index] === true ? 'done' : next === index ? 'next' : 'later');
  const appearanceOf = (index: number): 'primary' | 'secondary' => (next === index ? 'primary' : 'secondary');
  const all: StepLine[] = [
    {
      key: 'agenda',
      label: t('steps.agenda'),
      state: stateOfStep(0),
      action: <span className="g-small">{t('steps.items', { count: onScreen ?? items.length })}</span>,
    },
    {
      key: 'publish',
      label: t('steps.publish'),
      state: stateOfStep(1),
      action:
        may.edit && items.length > 0 && !agendaPublished ? (
          <PublishAgenda meeting={meeting} variant={appearanceOf(1)} />
        ) : null,
    },
    {
      key: 'convene',
      label: t('steps.convene'),
      state: stateOfStep(2),
      action:
        may.edit && items.length > 0 && (state === 'planned' || again) ? (
          <>
            {again && <p className="g-small">{t('steps.reconvene')}</p>}
            <ConveneMeeting meeting={meeting} variant={appearanceOf(2)} />
          </>
        ) : null,
    },
    {
      key: 'run',
      label: t(begun && state !== 'closed' ? 'steps.running' : 'steps.run'),
      state: stateOfStep(3),
      action:
        may.run && state !== 'closed' && (convened || rehearsal) ? (
          <ButtonLink to="/leitung/$id" params={{ id }} variant={appearanceOf(3)}>
            {t('steps.desk')}
          </ButtonLink>
        ) : null,
    },
    {
      key: 'minutes',
      label: t('steps.minutes'),
      state: state === 'closed' ? 'next' : 'later',
      action:
        may.minutes && begun ? (
          <ButtonLink
            to="/verwaltung/sitzungen/$id/niederschrift"
            params={{ id }}
            variant={state === 'closed' ? 'primary' : 'secondary'}
          >
            {t('steps.minutesOpen')}
          </ButtonLink>
        ) : null,
    },
  ];
  const steps = rehearsal ? all.filter(({ key }) => key !== 'publish') : all;
  return (
    <ol className="clerk-way" aria-label={t('steps.label')}>
      {steps.map((step) => (
        <li
          key={step.key}
          className={`clerk-way__step clerk-way__step--${step.state}`}
          aria-current={step.state === 'next' ? 'step' : undefined}
        >
          <span className="clerk-way__label">{step.label}</span>
          <StepBadge state={step.state} />
          {step.action}
        </li>
      ))}
    </ol>
  );
}

function StepBadge({ state }: { readonly state: StepState }): ReactElement | null {
  const { t } = useTranslation('clerk');
  if (state === 'done')
    return (
      <Badge kind="success" icon="check">
        {t('steps.done')}
      </Badge>
    );
  if (state === 'next')
    return (
      <Badge kind="info" icon="arrow-forward">
        {t('steps.next')}
      </Badge>
    );
  return null;
}
