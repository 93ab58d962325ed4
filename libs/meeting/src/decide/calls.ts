import { isVotingMember } from '../views/call-rights';
import { sentOutOf } from '../views/sent-out';
import { whoLeads } from '../views/who-leads';
import { accept, type Deciders, nothingNew, refuse } from './decider';
import { mustBeOffice, mustBeOpened } from './guards';
import { silenceGuest } from './silence-guest';

/** Order in the call. A member with a vote leaves it by the measure of order that the law knows, which is not here. */
export const callDeciders: Deciders<'send-out-guest' | 'let-in-guest'> = {
  'send-out-guest': (state, { personId, name, reason }, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustBeOpened(state);
    if (refusal !== null) return refusal;
    if (isVotingMember(state, personId))
      return refuse('removal-needs-measure', undefined, state.profile?.orderMeasures.norm);
    if (personId === actor.personId || whoLeads(state)?.personId === personId)
      return refuse('wrong-state', 'Wer die Sitzung leitet, kann nicht aus dem Gespräch entfernt werden.');
    if (sentOutOf(state, personId) !== null) return nothingNew;
    const { currentItemId: itemId } = state;
    const ended = silenceGuest(state, (speaker) => speaker.personId === personId);
    return accept(state, actor, context, [{ kind: 'guest-sent-out', itemId, personId, name, reason }, ...ended]);
  },

  'let-in-guest': (state, { personId }, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustBeOpened(state);
    if (refusal !== null) return refusal;
    const sentOut = sentOutOf(state, personId);
    if (sentOut === null) return nothingNew;
    const { currentItemId: itemId } = state;
    return accept(state, actor, context, [{ kind: 'guest-let-in', itemId, personId, name: sentOut.name }]);
  },
};
