import { needsChair } from '@gremia/rules';
import type { Refusal } from '../decision';
import { findSeat } from '../lookup';
import type { MotionState } from '../motion-state';
import type { MeetingState } from '../state';
import { findMotion, motionStanding } from '../views/motions';
import { sideWord, speechesLeft } from '../views/motion-speeches';
import { accept, type CommandOf, type Decider, refuse } from './decider';
import { mustBeOffice, mustRun } from './guards';
import { mustMaySpeak } from './speakers';

type Speech = Pick<CommandOf<'speak-on-motion'>, 'side' | 'personId' | 'confirmed'>;

/**
 * Somebody has the floor for a point of order, or against it, before it is voted on: so many on each side and for so
 * long as the rules of procedure say.
 */
export const speakOnMotion: Decider<'speak-on-motion'> = (state, command, actor, context) => {
  const { motionId, side, personId } = command;
  const refusal = mustBeOffice(actor) ?? mustRun(state);
  if (refusal !== null) return refusal;
  const motion = findMotion(state, motionId);
  if (motion === null) return refuse('not-found');
  if (motionStanding(state, motion) !== 'open')
    return refuse('wrong-state', 'Über diesen Antrag ist schon entschieden, oder er wird gerade abgestimmt.');
  const unfit = mustBeHeardOn(state, motion, command) ?? mustMaySpeak(state, { personId, guest: null });
  if (unfit !== null) return unfit;
  const { itemId } = motion;
  const seconds = state.profile?.motionSpeeches.value.seconds ?? state.speakers.seconds;
  return accept(state, actor, context, [
    { kind: 'motion-spoken', itemId, motionId, side, personId },
    { kind: 'floor-given', itemId, personId, guest: null, seconds, pointOfOrder: true },
  ]);
};

function mustBeHeardOn(
  state: MeetingState,
  motion: MotionState,
  { side, personId, confirmed = false }: Speech,
): Refusal | null {
  const rule = state.profile?.motionSpeeches;
  const seat = findSeat(state, personId);
  if (seat === null) return refuse('not-seated');
  if (rule?.value.who !== 'everybody' && !seat.voting)
    return refuse('not-entitled', 'Zu einem Antrag zur Geschäftsordnung sprechen nur stimmberechtigte Mitglieder.');
  if (side === 'against' && motion.personId === personId)
    return refuse('wrong-state', 'Wer den Antrag gestellt hat, spricht nicht dagegen.');
  if (motion.spoken?.some((each) => each.personId === personId) === true)
    return refuse('wrong-state', `${seat.name} hat zu diesem Antrag schon gesprochen.`);
  if (speechesLeft(state, motion, side) > 0) return null;
  if (rule !== undefined && needsChair(rule) && confirmed) return null;
  const said = `Zu diesem Antrag spricht ${sideWord(side)} niemand mehr.`;
  return rule !== undefined && needsChair(rule)
    ? refuse(
        'rule-unverified',
        `${said} Die Regel ist nicht geprüft; Sie können das Wort trotzdem erteilen.`,
        rule.norm,
      )
    : refuse('wrong-state', said, rule?.norm);
}
