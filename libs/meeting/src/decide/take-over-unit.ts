import { findSeat } from '../lookup';
import type { ItemState, MeetingState } from '../state';
import { findUnit, type UnitView } from '../views/units-of';
import { finalVote } from '../views/votes-of';
import { accept, type Decider, nothingNew, refuse } from './decider';
import { changeable, isRefusal, mustNotWait, outdatedText } from './guards';
import { mustNotBePartlyVoted } from './must-be-ready';
import { mustMatchPapers } from './papers-now';

/**
 * The mover of a text makes a change of it his own (Übernahme): it needs no vote. Of an agreed wording all units are
 * taken over at once.
 */
export const takeOverUnit: Decider<'take-over-unit'> = (state, { itemId, unitId }, actor, context) => {
  const item = changeable(state, itemId);
  if (isRefusal(item)) return item;
  const unit = findUnit(state, itemId, unitId);
  if (unit === null) return refuse('not-found', 'Diesen Änderungspunkt gibt es nicht.');
  if (!actor.office && !isMover(state, moversOf(item, unit), actor.personId)) {
    return refuse(
      'forbidden',
      'Einen Änderungspunkt kann nur übernehmen, wer den Text eingebracht hat, der geändert werden soll.',
    );
  }
  if (unit.state === 'taken-over') return nothingNew;
  if (unit.state === 'settled')
    return refuse('merge-conflict', `${unit.name} ist durch die Entscheidung über eine andere Änderung erledigt.`);
  if (unit.state !== 'open' || finalVote(state, item) !== null) return refuse('unit-already-decided');
  if (unit.outdated) return refuse('merge-conflict', outdatedText(unit.name));
  const changed =
    mustNotBePartlyVoted(state, item) ?? mustMatchPapers(item, { kind: 'unit', unitIds: [unitId] }, context.papers);
  if (changed !== null) return changed;
  const waiting = mustNotWait([unit]);
  if (waiting !== null) return waiting;
  const together = unit.jointly.length > 0 ? unit.jointly : [unitId];
  return accept(
    state,
    actor,
    context,
    together.map((each) => ({ kind: 'unit-taken-over', itemId, unitId: each })),
  );
};

/** Who brought in the text that the unit changes: the paper, or the amendment. */
const moversOf = ({ text }: ItemState, { amends }: UnitView): readonly string[] =>
  (amends === null ? text?.originators : text?.amendments.find(({ no }) => no === amends)?.originators) ?? [];

/** Whether a member is one of the movers: by name, or through the faction. */
function isMover(state: MeetingState, movers: readonly string[], personId: string): boolean {
  const seat = findSeat(state, personId);
  if (seat === null) return false;
  const names = seat.faction === null ? [seat.name] : [seat.name, seat.faction, `Fraktion ${seat.faction}`];
  return movers.some((mover) => names.includes(mover));
}
