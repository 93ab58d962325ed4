import { withinSentence } from '@gremia/rules';
import type { Refusal } from '../decision';
import type { QuorumFound } from '../events';
import { findSeat } from '../lookup';
import type { MeetingState } from '../state';
import { convocationsInQuestion, membersNamed, shortenedNotice } from '../views/convocation';
import { isQuorumAsked, quorumOf } from '../views/quorum-of';
import { accept, type Decider, nothingNew, refuse } from './decider';
import { mustMeet } from './circular';
import { mustBeOpened } from './guards';

/**
 * A member who is there objects to how the meeting was convened, or takes that back; the office enters it for them, and
 * who has waived the period in text form. What it means for what is resolved, nobody decides by it.
 *
 * @see ThürKO § 35 Abs. 3
 */
export const noteConvocation: Decider<'note-convocation'> = (state, command, actor, context) => {
  const { personId = actor.personId, stance, reason = '' } = command;
  const refusal = mustBeOpened(state) ?? mustMeet(state);
  if (refusal !== null) return refusal;
  if (personId !== actor.personId && !actor.office) return refuse('forbidden');
  const seat = findSeat(state, personId);
  if (seat === null || !(seat.voting || seat.heldBy !== undefined)) return refuse('not-seated');
  if (stance === 'waives' && !actor.office)
    return refuse('forbidden', 'Einen Verzicht auf die Ladungsfrist trägt der Sitzungsdienst ein.');
  if (stance === 'objects' && state.present[personId] === undefined) return refuse('not-checked-in');
  const known = state.noticeStances?.[personId];
  const isSo = (known?.stance ?? 'silent') === stance && (known?.reason ?? '') === reason.trim();
  if (isSo) return nothingNew;
  return accept(state, actor, context, [{ kind: 'convocation-noted', personId, stance, reason: reason.trim() }]);
};

/**
 * What whoever leads finds of the quorum with the call of the first item; nothing at any other call, and nothing where
 * too few are there and the rules presume the quorum until somebody doubts it.
 */
export function foundAtFirstCall(state: MeetingState): { readonly found?: QuorumFound } {
  const house = state.circular === undefined ? quorumOf(state, null) : null;
  if (house === null || state.items.some(({ calledAt }) => calledAt !== null)) return {};
  const { present, required, quorate } = house;
  if (!quorate && !isQuorumAsked(state, house)) return {};
  return { found: { present, required, quorate } };
}

/**
 * Nothing on the agenda is dealt with before the body has found the urgency with which it was convened; where it has
 * not, only when nobody's convocation stays unhealed.
 *
 * @returns a refusal, or null
 */
export function mustBeConvened(state: MeetingState): Refusal | null {
  const found = shortenedNotice(state);
  if (found === null || found === 'confirmed' || state.profile === null) return null;
  const { urgentNotice, healingByAppearance, subject } = state.profile;
  if (found === 'open')
    return refuse(
      'wrong-state',
      'Zu dieser Sitzung ist mit verkürzter Frist geladen worden. Bevor ein Tagesordnungspunkt behandelt wird, ' +
        `stellt ${withinSentence(subject)} fest, ob das durch Dringlichkeit gerechtfertigt ist.`,
      urgentNotice.norm,
    );
  const open = convocationsInQuestion(state).filter(({ healing }) => healing === null);
  if (open.length === 0) return null;
  return refuse(
    'wrong-state',
    `Die Dringlichkeit ist verneint; die Ladungsfrist ist damit nicht gewahrt, und der Mangel ist gegenüber ` +
      `${membersNamed(open)} ` +
      'nicht geheilt. Die Sitzung kann nur noch geschlossen werden.',
    healingByAppearance.norm,
  );
}
