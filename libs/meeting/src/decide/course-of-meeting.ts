import type { VoteSubject } from '@gremia/contracts';
import { isSameValue } from '@gremia/rules';
import type { Refusal } from '../decision';
import type { ItemState, MeetingState } from '../state';
import { isUnconfirmedIn } from '../views/alone';
import { awaitsAgreement, CIRCULAR_SUBJECT } from '../views/circular';
import { isRoomClosed } from '../views/closed';
import { placeOfVote } from '../views/course-of-meeting';
import { mustBeAgreed } from './circular';
import { refuse } from './decider';
import { openItem } from './guards';

/**
 * The item that a vote is to be opened on, which has to be at hand; or the course of the meeting, while no item is.
 *
 * @returns a refusal `no-item-called`, `wrong-state`, or that of `openItem`
 */
export function placeToVote(state: MeetingState, itemId: string | null, subject: VoteSubject): ItemState | Refusal {
  if (itemId !== null) {
    const item = openItem(state, itemId);
    if ('refused' in item || state.currentItemId === itemId) return item;
    return refuse('no-item-called', 'Der Tagesordnungspunkt ist nicht aufgerufen.');
  }
  return mustBeOnCourse(state, subject) ?? placeOfVote(state, { itemId: null }) ?? refuse('item-not-found');
}

/** Outside the items the course of the meeting is voted on, never a paper, a person's part in an item, an office. */
function mustBeOnCourse(state: MeetingState, subject: VoteSubject): Refusal | null {
  if (state.currentItemId !== null)
    return refuse(
      'wrong-state',
      'Ein Tagesordnungspunkt ist aufgerufen. Bitte stellen Sie die Frage dort, oder schließen Sie ihn zuerst ab.',
    );
  if (awaitsAgreement(state) && !isSameValue(subject, CIRCULAR_SUBJECT)) return mustBeAgreed(state);
  if (subject.kind !== 'free' || subject.motionId !== undefined || subject.about?.matter === 'conflict')
    return refuse(
      'wrong-state',
      'Außerhalb der Tagesordnungspunkte wird nur über den Gang der Sitzung abgestimmt, nie über eine Vorlage.',
    );
  const unheard = isRoomClosed(state) && state.roster.some(({ personId }) => isUnconfirmedIn(state, personId));
  return unheard
    ? refuse(
        'wrong-state',
        'Die Öffentlichkeit ist ausgeschlossen, und nicht alle Zugeschalteten haben bestätigt, dass niemand mithört. ' +
          'Bitte rufen Sie den nächsten Punkt auf und stellen Sie die Frage dort.',
      )
    : null;
}
