import { speakerName, speakersInOrder, type DeskStep, type FloorRequest } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { FloorLine } from '../../live/speaking/floor-line';
import { MotionDialog } from '../../live/speaking/motion-dialog';
import { MotionsHere } from '../../live/speaking/motions-here';
import { WaitingSpeakers } from '../../live/speaking/waiting-speakers';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { Section } from '../../ui/section';
import { MotionActs } from './motion-acts';
import { SpeakersSettings } from './speakers-settings';

interface SpeakersDeskProps {
  readonly meeting: LiveMeeting;
  /** What the one button does is not offered here again. */
  readonly step: DeskStep;
}

/** The list at the desk: who is next is called with one press; anybody else, closing and the time stand below. */
export function SpeakersDesk({ meeting, step }: SpeakersDeskProps): ReactElement | null {
  const { t } = useTranslation('live');
  const { state, clockOffset } = meeting;
  const { run, busy, error } = useCommand(meeting);
  if (state.phase !== 'running' || state.currentVoteId !== null || state.circular !== undefined) return null;
  const { floor } = state.speakers;
  const gives = step.step === 'give-floor' || (step.step === 'hear-speaker' && step.next !== null);
  const ends = step.step === 'hear-speaker' && step.next === null;
  const [next, ...others] = speakersInOrder(state);
  const acts = (request: FloorRequest): ReactElement => (
    <span className="g-actions">
      {request !== next && (
        <Button
          variant="tertiary"
          small
          busy={busy}
          onClick={() => void run({ kind: 'give-floor', ...named(request) })}
        >
          {t('speakers.give')}
          <span className="g-said">– {speakerName(state, request)}</span>
        </Button>
      )}
      <Button
        variant="tertiary"
        small
        busy={busy}
        onClick={() => void run({ kind: 'withdraw-floor', ...named(request) })}
      >
        {t('speakers.strike')}
        <span className="g-said">– {speakerName(state, request)}</span>
      </Button>
    </span>
  );
  return (
    <Section title={t('speakers.heading', { count: others.length + (next === undefined ? 0 : 1) })}>
      <div className="g-speakers-desk">
        <FloorLine state={state} clockOffset={clockOffset} />
        <ProblemAlert error={error} />
        <div className="g-actions">
          {next !== undefined && !gives && (
            <Button variant="secondary" small busy={busy} onClick={() => void run({ kind: 'give-floor' })}>
              {t('speakers.giveNext', { name: speakerName(state, next) })}
            </Button>
          )}
          {floor !== null && !ends && (
            <Button variant="secondary" small busy={busy} onClick={() => void run({ kind: 'end-floor' })}>
              {t('speakers.end')}
            </Button>
          )}
          {state.currentItemId !== null && <MotionDialog meeting={meeting} forOthers label={t('motions.enter')} />}
        </div>
        <MotionsHere
          state={state}
          acts={(motion, standing) => <MotionActs meeting={meeting} motion={motion} standing={standing} />}
        />
        <WaitingSpeakers state={state} acts={acts} />
        <details className="g-disclosure">
          <summary>{t('speakers.more')}</summary>
          <SpeakersSettings meeting={meeting} />
        </details>
      </div>
    </Section>
  );
}

const named = ({ personId, guest }: FloorRequest): { personId?: string; guest?: string } => ({
  ...(personId === null ? {} : { personId }),
  ...(guest === null ? {} : { guest }),
});
