import type { VoteSubject } from '@gremia/contracts';
import {
  isOnText,
  findItem,
  findVote,
  initialState,
  textToVote,
  type DeskStep,
  type MeetingState,
} from '@gremia/meeting';
import { unlessBroken, type MarkedPoint } from '@gremia/resolution';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MarkedTextWithSwitch } from '../../resolution-text/marked-text.switch';

interface StepTextProps {
  readonly state: MeetingState;
  readonly step: DeskStep;
}

/** The text that is voted on now, or would be if the vote were opened, with its marks. */
export function StepText({ state, step }: StepTextProps): ReactElement | null {
  const { t } = useTranslation('chair');
  const marked = useMarked(state, step);
  if (marked.length === 0) return null;
  const isChanged = marked.some(({ segments }) => segments.some(({ op }) => op !== 'equal'));
  return (
    <section className="g-step__text" aria-label={t('step.text')}>
      <MarkedTextWithSwitch points={marked} legend={t('step.text')} startOnlyChanged={isChanged} />
    </section>
  );
}

/** Whether a step is about a text that its own place shows. */
export function stepShowsText(state: MeetingState, step: DeskStep): boolean {
  if (step.step === 'open-vote') return isOnText(step.subject);
  return (step.step === 'await-ballots' || step.step === 'close-vote') && markedOf(state, step.voteId).length > 0;
}

const markedOf = (state: MeetingState, voteId: string): readonly MarkedPoint[] => findVote(state, voteId)?.marked ?? [];

function useMarked(state: MeetingState, step: DeskStep): readonly MarkedPoint[] {
  const { votes } = state;
  const item = findItem(state, step.step === 'open-vote' ? step.itemId : null);
  const subject = step.step === 'open-vote' ? JSON.stringify(step.subject) : null;
  // Comparing texts is work: it is done anew only when the item or its votes have changed, not when somebody comes in.
  const proposed = useMemo(() => {
    if (item === null || subject === null) return null;
    const meeting = { ...initialState, items: [item], votes };
    return unlessBroken(() => textToVote(meeting, item, JSON.parse(subject) as VoteSubject));
  }, [item, subject, votes]);
  if (step.step === 'await-ballots' || step.step === 'close-vote') return markedOf(state, step.voteId);
  return proposed?.marked ?? [];
}
