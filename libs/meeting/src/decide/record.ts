import type { Participant } from '@gremia/contracts';
import type { Refusal } from '../decision';
import { findItem } from '../lookup';
import type { MeetingState } from '../state';
import { hasClosedPart } from '../views/closed';
import { accept, nothingNew, refuse, type Deciders } from './decider';
import { mustBeOffice, mustBeRecordable } from './guards';
import { demandOwnVote } from './own-vote';

/** What is recorded for the minutes beside the course of the meeting, by the office until they are signed. */
export const recordDeciders: Deciders<
  'record-participant' | 'remove-participant' | 'name-rapporteur' | 'note-oral-motion' | 'demand-own-vote'
> = {
  'record-participant': (state, { participant }, actor, context) => {
    const refusal =
      mustBeOffice(actor) ?? mustBeRecordable(state, context) ?? mustTakePart(state, participant, actor.personId);
    if (refusal !== null) return refusal;
    const known = state.participants?.[participant.participantId];
    if (known !== undefined && known.part !== participant.part)
      return refuse('wrong-state', 'Jede Person wird für jeden Teil der Sitzung eigens eingetragen.');
    return accept(state, actor, context, [{ kind: 'participant-recorded', participant }]);
  },

  'remove-participant': (state, { participantId }, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustBeRecordable(state, context);
    if (refusal !== null) return refusal;
    const known = state.participants?.[participantId];
    if (known === undefined) return nothingNew;
    return accept(state, actor, context, [{ kind: 'participant-removed', participantId, part: known.part }]);
  },

  'name-rapporteur': (state, { itemId, name }, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustBeRecordable(state, context);
    if (refusal !== null) return refusal;
    const item = findItem(state, itemId);
    if (item === null) return refuse('item-not-found');
    if ((item.rapporteur ?? '') === name) return nothingNew;
    return accept(state, actor, context, [{ kind: 'rapporteur-named', itemId, name }]);
  },

  'note-oral-motion': (state, { itemId, mover, text }, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustBeRecordable(state, context);
    if (refusal !== null) return refusal;
    const item = findItem(state, itemId);
    if (item === null) return refuse('item-not-found');
    if (item.calledAt === null)
      return refuse('wrong-state', 'Mündliche Anträge gehören zu einem Punkt, der aufgerufen ist.');
    return accept(state, actor, context, [{ kind: 'oral-motion-noted', itemId, mover, text }]);
  },

  'demand-own-vote': demandOwnVote,
};

/** Whom the law lets stay: in the non-public part those who are heard, for the items on which they are. */
function mustTakePart(state: MeetingState, { part, group, itemIds }: Participant, by: string): Refusal | null {
  const items = itemIds.map((itemId) => findItem(state, itemId));
  const open = part === 'public';
  if (!open && !state.items.some(hasClosedPart))
    return refuse('wrong-state', 'Diese Sitzung hat keinen nichtöffentlichen Teil.');
  if (items.some((item) => item === null)) return refuse('item-not-found');
  if (
    items.some((item) => item !== null && !(open ? item.public : hasClosedPart(item) && !item.conflicted.includes(by)))
  )
    return refuse('invalid-input', 'Öffentliche und nichtöffentliche Punkte werden getrennt eingetragen.');
  if (open || group === 'administration') return null;
  const norm = state.profile?.publicByDefault.norm;
  if (group === 'guest')
    return refuse(
      'not-entitled',
      'Gäste nehmen am nichtöffentlichen Teil nicht teil. Wer dort gehört wird, wird als sachverständige Person zu ' +
        'den Punkten eingetragen, zu denen er gehört wird.',
      norm,
    );
  return itemIds.length > 0
    ? null
    : refuse('invalid-input', 'Bitte wählen Sie die Punkte, zu denen die Person gehört wird.', norm);
}
