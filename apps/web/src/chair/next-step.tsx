import type { MeetingDetail } from '@gremia/contracts';
import { findVote, type DeskStep } from '@gremia/meeting';
import { useEffect, useId, useRef, type ReactElement, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveMeeting } from '../live/use-meeting';
import { screensOf } from '../procedures/registry';
import { VoteResult } from '../live/vote-result';
import { ConfirmDialog } from '../answers/confirm-dialog';
import { BlockStepParts } from './block/block-step';
import { ClearRoom } from './calling/clear-room';
import { EarlyOpening } from './calling/early-opening';
import { CountEntry, isEnteredByOffice } from './count-entry';
import { SetupFields } from './procedure-field';
import { MissingVoters } from './missing-voters';
import { RuleQuestions } from './rule-questions';
import { DeskPane } from './shell/desk-pane';
import { AfterTheEnd } from './step/after-the-end';
import { AnnouncedNote } from './step/announced-note';
import { OpeningNotes } from './step/opening-notes';
import { ConflictedNow } from './step/conflicted-now';
import { ReadOut } from './step/read-out';
import { StepBar } from './step/step-bar';
import { StepText } from './step/step-text';
import { useStep } from './step/use-step';

interface NextStepCardProps {
  readonly meeting: LiveMeeting;
  /** Title of the meeting as planned; the journal knows none before the opening. */
  readonly title: string;
  /** Unverified rules that are put to the chair with the opening. */
  readonly questions: MeetingDetail['openQuestions'];
  /** Whether it may be opened as a circular vote; null where that is not known. */
  readonly circular?: MeetingDetail['circular'];
  /** For when it was convened; null where it does not matter, as in a rehearsal. */
  readonly startsAt?: string | null;
  /** Whether the person may work on the minutes when all is over. */
  readonly mayReadMinutes?: boolean;
  /** What else belongs to the moment of the step; it scrolls with the words. */
  readonly children?: (step: DeskStep) => ReactNode;
  /** Stands between the words and the bar, always in view. */
  readonly aside?: ReactNode;
}

/** The one thing to do next, with the words to read out. It proposes; everything else stays possible beside it. */
export function NextStepCard(props: NextStepCardProps): ReactElement {
  const {
    meeting,
    title,
    questions,
    circular = null,
    mayReadMinutes = false,
    startsAt = null,
    children,
    aside,
  } = props;
  const { state } = meeting;
  const { t } = useTranslation('chair');
  const control = useStep(meeting, title, circular);
  const { step, plan, name } = control;
  const opensCircular = step.step === 'open-meeting' && control.opening.circular.isCircular;
  // Nobody is there to hear it where nobody meets.
  const unread = state.circular === undefined ? undefined : t('wording');
  const heading = useId();
  const part = useRef<HTMLElement>(null);
  useFocusOnHeading(part, name);
  const counted = step.step === 'announce-result' ? findVote(state, step.voteId) : null;
  const recounts = counted !== null && isEnteredByOffice(meeting.state, counted.voteId);
  const running = findVote(state, state.currentVoteId);
  const Leading = running === null || running.phase !== 'open' ? null : (screensOf(running)?.Leading ?? null);
  return (
    <section ref={part} className="g-step" aria-labelledby={heading}>
      <DeskPane label={t('step.words')}>
        <AnnouncedNote state={state} />
        {plan !== null && (
          <p className="g-step__kicker">{t(GOES_ON.has(step.step) ? 'step.kickerNow' : 'step.kicker')}</p>
        )}
        <h2 id={heading} tabIndex={-1} className="g-h2">
          {plan?.heading ?? t('step.none')}
        </h2>
        {plan === null && <AfterTheEnd meeting={meeting} mayReadMinutes={mayReadMinutes} />}
        {plan !== null && plan.say !== '' && (
          <ReadOut when={plan.when ?? unread} ask={plan.ask}>
            {plan.say}
          </ReadOut>
        )}
        {plan !== null && plan.hint !== '' && <p className="kern-body">{plan.hint}</p>}
        <ConflictedNow state={state} />
        {step.step === 'open-block' && <BlockStepParts meeting={meeting} step={step} />}
        {(step.step === 'open-vote' || step.step === 'open-block' || step.step === 'decide-conflict') && (
          <SetupFields state={state} value={control.chosen} error={control.error} onChange={control.setChosen} />
        )}
        {Leading !== null && running !== null && <Leading meeting={meeting} voteId={running.voteId} />}
        <StepText state={state} step={step} />
        {recounts && <CountEntry meeting={meeting} voteId={counted.voteId} />}
        {counted !== null && <VoteResult state={state} vote={counted} level={3} personId={meeting.personId} />}
        {children?.(step)}
      </DeskPane>
      {aside}
      <StepBar key={name} meeting={meeting} control={control} />
      {plan !== null && plan.confirm !== null && (
        <ConfirmDialog
          open={control.asking}
          title={opensCircular ? t('opening.circularTitle') : plan.confirm.title}
          confirmLabel={opensCircular ? t('opening.circularConfirm') : plan.label}
          busy={control.busy}
          error={control.error}
          onConfirm={control.send}
          onCancel={control.cancel}
        >
          <p>{opensCircular ? t('opening.circularConsequence') : plan.confirm.text}</p>
          {step.step === 'call-item' && <ClearRoom state={state} itemId={step.itemId} />}
          {step.step === 'open-meeting' && startsAt !== null && !opensCircular && (
            <EarlyOpening startsAt={startsAt} clockOffset={meeting.clockOffset} />
          )}
          {step.step === 'open-meeting' && <RuleQuestions questions={questions} />}
          {step.step === 'await-ballots' && (
            <MissingVoters state={state} voteId={step.voteId} personId={meeting.personId} />
          )}
          {step.step === 'open-meeting' && <OpeningNotes control={control} circular={circular} />}
        </ConfirmDialog>
      )}
    </section>
  );
}

/** What lasts is not to be done next: it goes on. */
const GOES_ON: ReadonlySet<DeskStep['step']> = new Set<DeskStep['step']>([
  'hear-speaker',
  'await-ballots',
  'await-connection',
  'call-name',
  'await-chair',
  'resume-meeting',
]);

/**
 * With a new step the focus, if it was on the old one's button, goes to the new heading: a second press must not
 * trigger what nobody has read. The words are shown from their beginning.
 */
function useFocusOnHeading(part: RefObject<HTMLElement | null>, name: string): void {
  const inside = useRef(false);
  useEffect(() => {
    const follow = (): void => {
      const { activeElement } = document;
      if (activeElement !== null && activeElement !== document.body)
        inside.current = part.current?.contains(activeElement) ?? false;
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, [part]);
  const before = useRef(name);
  useEffect(() => {
    if (before.current === name) return;
    before.current = name;
    const heading = part.current?.querySelector<HTMLElement>('h2');
    if (heading?.parentElement) heading.parentElement.scrollTop = 0;
    if (inside.current) heading?.focus({ preventScroll: true });
  }, [name, part]);
}
