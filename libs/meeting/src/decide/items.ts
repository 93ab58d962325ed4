import type { MeetingEvent } from '../events';
import { findItem } from '../lookup';
import type { ItemState, MeetingState } from '../state';
import { closedPart, isClosed } from '../views/closed';
import { isDecided } from '../views/decided';
import { finalVote } from '../views/votes-of';
import { accept, type Deciders, nothingNew, refuse } from './decider';
import { changeable, isRefusal, mustBeOffice, mustBeSettled, mustRun, openItem } from './guards';
import { addItem } from './add-item';
import { mustBeAgreed } from './circular';
import { givesBackAfter } from './chairing';
import { closedTogether, closeItem } from './close-item';
import { foundAtFirstCall, mustBeConvened } from './convocation';
import { declareConflict } from './declare-conflict';
import { mustFit } from './item-outcome';
import { keepsDecidedUnits } from './keeps-decided-units';
import { mustHaveNoMotions } from './motions-first';

/** The agenda: calling, closing, conflicts of interest, and the texts an item is about. */
export const itemDeciders: Deciders<
  'add-item' | 'call-item' | 'close-item' | 'declare-conflict' | 'lift-conflict' | 'update-texts'
> = {
  'add-item': addItem,

  'call-item': (state, { itemId }, actor, context) => {
    const refusal =
      mustBeOffice(actor) ?? mustRun(state) ?? mustBeSettled(state) ?? mustBeAgreed(state) ?? mustBeConvened(state);
    if (refusal !== null) return refusal;
    const item = openItem(state, itemId);
    if (isRefusal(item)) return item;
    const before = findItem(state, state.currentItemId);
    const undecided =
      before === null || before.itemId === itemId ? null : mustHaveNoMotions(state, before, actor, context);
    if (undecided !== null) return undecided;
    const decided =
      before !== null && before.itemId !== itemId && isDecided(state, before) && fits(state, before) ? before : null;
    const leaves = decided === null && before !== null && before.itemId !== itemId ? before : null;
    if (leaves !== null && closedPart(leaves) !== null && !isClosed(item))
      return refuse(
        'wrong-state',
        `Zu ${leaves.number} ist die Öffentlichkeit noch ausgeschlossen. Bitte schließen Sie den Punkt ab oder ` +
          'lassen Sie die Öffentlichkeit wieder zu.',
      );
    return state.currentItemId === itemId
      ? nothingNew
      : accept(state, actor, context, [
          ...closedBefore(state, decided, itemId),
          { kind: 'item-called', itemId, ...foundAtFirstCall(state) },
        ]);
  },

  'close-item': (state, command, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustRun(state);
    if (refusal !== null) return refusal;
    const item = findItem(state, command.itemId);
    const undecided = item === null ? null : mustHaveNoMotions(state, item, actor, context);
    return undecided ?? closeItem(state, command, actor, context);
  },

  'declare-conflict': declareConflict,

  'lift-conflict': (state, { itemId, personId }, actor, context) => {
    if (!actor.office) return refuse('forbidden');
    const item = changeable(state, itemId);
    if (isRefusal(item)) return item;
    return item.conflicted.includes(personId)
      ? accept(state, actor, context, [{ kind: 'conflict-lifted', itemId, personId }])
      : nothingNew;
  },

  'update-texts': (state, { itemId }, actor, context) => {
    if (!actor.office) return refuse('forbidden');
    const item = changeable(state, itemId);
    if (isRefusal(item)) return item;
    if (context.text === undefined) return refuse('wrong-state');
    if (finalVote(state, item) !== null)
      return refuse(
        'unit-already-decided',
        'Über die Vorlage ist bereits abgestimmt; ihr Text kann nicht mehr geändert werden.',
      );
    if (!keepsDecidedUnits(state, item, context.text)) {
      return refuse(
        'unit-already-decided',
        'Der neue Text ändert etwas, worüber bereits entschieden ist. Es gilt der Text, über den abgestimmt wurde.',
      );
    }
    return accept(state, actor, context, [{ kind: 'texts-laid', itemId, text: context.text }]);
  },
};

const fits = (state: MeetingState, item: ItemState): boolean => mustFit(state, item, 'done', '') === null;

/** An item that is decided does not come up again: with the call of the next one it is closed. */
function closedBefore(state: MeetingState, decided: ItemState | null, called: string): readonly MeetingEvent[] {
  if (decided === null) return [];
  const { itemId } = decided;
  const together = closedTogether(state, decided).filter((event) => !('itemId' in event) || event.itemId !== called);
  return [
    { kind: 'item-closed', itemId, disposition: 'done', note: '' },
    ...together,
    ...givesBackAfter(state, itemId),
  ];
}
