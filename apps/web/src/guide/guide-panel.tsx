import { Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveMeeting } from '../live/use-meeting';
import { useMeeting } from '../live/use-meeting';
import { Button } from '../ui/button';
import { ButtonLink } from '../ui/button-link';
import { ADDRESSES } from './lessons';
import type { LessonPlace } from './lesson-step';
import { stepTexts } from './step-texts';
import { useGuideTarget } from './use-guide-target';
import { useLesson, type LessonAtHand } from './use-lesson';
import './guide.css';

interface GuideProps {
  readonly meeting: LiveMeeting;
  readonly rehearsal: boolean;
  /** On which page it stands. */
  readonly place: LessonPlace;
}

/** Explains a lesson step by step, in the flow of the page, so that it lies over nothing; only in lessons. */
export function Guide({ meeting, rehearsal, place }: GuideProps): ReactElement | null {
  const lesson = useLesson(meeting, rehearsal);
  return lesson === null ? null : <GuidePanel key={lesson.lesson} {...{ lesson, place }} id={meeting.meetingId} />;
}

/** The same on pages that do not follow the meeting themselves. */
export function GuideBeside({ id, rehearsal, place }: { id: string; rehearsal: boolean; place: LessonPlace }) {
  return rehearsal ? <FollowingGuide id={id} place={place} /> : null;
}

const FollowingGuide = ({ id, place }: { readonly id: string; readonly place: LessonPlace }): ReactElement => (
  <Guide meeting={useMeeting(id)} rehearsal place={place} />
);

interface GuidePanelProps {
  readonly lesson: LessonAtHand;
  readonly place: LessonPlace;
  readonly id: string;
}

function GuidePanel({ lesson: { lesson, steps, behind }, place, id }: GuidePanelProps): ReactElement {
  const { t } = useTranslation('guide');
  // Which step is read: the one at hand, unless the learner looks back.
  const [lookedAt, setLookedAt] = useState<number | null>(null);
  useEffect(() => setLookedAt(null), [behind]);
  const shown = Math.min(lookedAt ?? behind, steps.length);
  const step = steps[shown];
  const atHand = shown === behind;
  const target = useGuideTarget(step !== undefined && atHand && step.place === place ? step.target : null);
  const total = steps.length;
  const texts = step === undefined ? null : stepTexts(t, lesson, step.id);
  return (
    <section className="g-guide g-no-print" aria-label={t('label')}>
      <div className="g-guide__head">
        <p className="g-guide__kicker">
          {step === undefined
            ? t('done.kicker', { lesson: t(`lesson.${lesson}.title`) })
            : t('kicker', { lesson: t(`lesson.${lesson}.title`), no: shown + 1, total })}
        </p>
        <progress className="g-guide__progress" aria-label={t('progress')} value={behind} max={total} />
        <Link className="kern-link g-guide__leave" to="/ueben">
          {t(step === undefined ? 'toLessons' : 'leave')}
        </Link>
      </div>
      {/* Always there, so that each new step is announced when it comes by itself. */}
      <div role="status" className="g-guide__words">
        <p className="g-guide__do">{texts === null ? t('done.title') : texts.todo}</p>
        <p className="g-guide__why">{texts === null ? t(`lesson.${lesson}.done`) : texts.why}</p>
      </div>
      {step !== undefined && (
        <div className="g-guide__acts">
          {atHand && step.place !== place && (
            <ButtonLink to={ADDRESSES[step.place]} params={{ id }} icon="arrow-forward">
              {t(`goTo.${step.place}`)}
            </ButtonLink>
          )}
          {atHand && target !== null && (
            <Button variant="secondary" small onClick={() => show(target)}>
              {t('show')}
            </Button>
          )}
          {shown > 0 && (
            <Button variant="tertiary" small onClick={() => setLookedAt(shown - 1)}>
              {t('back')}
            </Button>
          )}
          {!atHand && (
            <Button variant="tertiary" small onClick={() => setLookedAt(shown + 1)}>
              {t('forward')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

/** Leads eyes and focus to what the step is about; what takes no focus by itself does for this once. */
function show(target: HTMLElement): void {
  if (target.tabIndex < 0 && !target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
  target.scrollIntoView({ block: 'center', behavior: 'instant' });
  target.focus({ preventScroll: true });
}
