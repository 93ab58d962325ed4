import { plainText, type Point, walk } from '@gremia/resolution';
import type { CommandActor, Refusal } from '../decision';
import { findItem } from '../lookup';
import type { MeetingState } from '../state';
import { askTexts } from '../texts/ask-texts';
import { leadingVoteId } from '../views/block-of';
import { resolutionOf, type ResolutionView } from '../views/resolution-of';
import { finalVote } from '../views/votes-of';
import { doubtsInWords } from './correction-words';
import { accept, type Decider, refuse } from './decider';
import { isRefusal, mustBeOffice, mustNotVoteOn } from './guards';

const MOST_POINTS = 2_000;

/**
 * An editorial correction of a resolved text: the office puts a slip of the pen right, on record and with its reason,
 * also after the meeting. What was resolved
 * stays as it was announced. Where a change looks like more than spelling, it has to be confirmed that the meaning
 * stays.
 */
export const correctText: Decider<'correct-text'> = (
  state,
  { itemId, points, basedOn, reason, confirmsMeaning },
  actor,
  context,
) => {
  const refusal = mustBeOffice(actor) ?? mustHaveBegun(state);
  if (refusal !== null) return refusal;
  const resolution = correctable(state, itemId, actor);
  if (isRefusal(resolution)) return resolution;
  if (resolution.textHash !== basedOn) {
    return refuse(
      'stale-revision',
      'Der Text wurde inzwischen berichtigt. Ihre Eingaben sind erhalten; bitte vergleichen Sie mit dem neuen Stand.',
    );
  }
  const fault = faultOf(points);
  if (fault !== null) return fault;
  const { points: corrected, hashed } = askTexts(state, 'correct', points);
  const textHash = context.hash(hashed);
  if (textHash === basedOn) return refuse('no-change', 'Der Text ist unverändert. Es gibt nichts zu berichtigen.');
  const doubts = askTexts(state, 'doubt', { before: resolution.points, after: corrected });
  if (doubts.length > 0 && !confirmsMeaning) return refuse('confirmation-needed', doubtsInWords(doubts));
  const marked = askTexts(state, 'compare', { before: resolution.points, after: corrected });
  const by = { name: actor.name, role: actor.chair ? 'chair' : 'clerk' } as const;
  const { voteId } = resolution;
  return accept(state, actor, context, [
    { kind: 'text-corrected', itemId, voteId, points: corrected, marked, textHash, previousHash: basedOn, reason, by },
  ]);
};

/** Slips are found when the minutes are written: a closed meeting is no hindrance. */
const mustHaveBegun = ({ phase }: MeetingState): Refusal | null =>
  phase === 'planned' ? refuse('meeting-not-open') : null;

function correctable(state: MeetingState, itemId: string, actor: CommandActor): ResolutionView | Refusal {
  const item = findItem(state, itemId);
  if (item === null) return refuse('item-not-found');
  if (item.conflicted.includes(actor.personId)) {
    return refuse(
      'forbidden',
      'Sie waren bei diesem Tagesordnungspunkt wegen Befangenheit ausgeschlossen. Bitte lassen Sie den Text von ' +
        'jemand anderem berichtigen.',
    );
  }
  const voting = mustNotVoteOn(
    state,
    itemId,
    'Zu diesem Tagesordnungspunkt läuft eine Abstimmung. Bitte schließen Sie diese zuerst ab.',
  );
  if (voting !== null) return voting;
  const vote = finalVote(state, item);
  if (vote === null)
    return refuse(
      'wrong-state',
      'Über diesen Tagesordnungspunkt ist nicht abschließend entschieden; es gibt keinen beschlossenen Text.',
    );
  if (vote.result?.carried !== true)
    return refuse('wrong-state', 'Die Vorlage wurde abgelehnt; es gibt keinen beschlossenen Text.');
  const resolution = resolutionOf(state, itemId);
  if (resolution === null)
    return refuse('wrong-state', 'Zu diesem Beschluss gibt es keinen Text, der berichtigt werden könnte.');
  return state.doubtableVoteId === leadingVoteId(vote)
    ? refuse(
        'wrong-state',
        'Das Ergebnis kann noch angezweifelt werden. Berichtigen können Sie den Text, sobald der nächste ' +
          'Tagesordnungspunkt aufgerufen oder die Sitzung geschlossen ist.',
      )
    : resolution;
}

function faultOf(points: readonly Point[]): Refusal | null {
  const all = walk(points);
  if (!all.some(({ point }) => plainText(point.body, new Map()).trim() !== ''))
    return refuse('invalid-input', 'Der berichtigte Text ist leer.');
  if (all.length > MOST_POINTS) return refuse('invalid-input', `Höchstens ${MOST_POINTS} Punkte sind möglich.`);
  const ids = new Set(all.map(({ point }) => point.id));
  return ids.size === all.length ? null : refuse('invalid-input', 'Zwei Punkte haben dieselbe Kennung.');
}
