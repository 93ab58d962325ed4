import { agendaNumbers } from '../agenda/agenda-numbers';
import type { CommandContext, Refusal } from '../decision';
import type { EventOf, ItemText, MeetingEvent } from '../events';
import { findItem } from '../lookup';
import type { MeetingState } from '../state';
import { lateConsent } from '../views/late-consent';
import { confirmedUrgencies } from '../views/urgency';
import { accept, type CommandOf, type Decider, nothingNew, refuse } from './decider';
import { isRefusal, mustBeOffice, mustBeSettled, mustRun } from './guards';

/**
 * Something comes onto the agenda of a running meeting: the body has confirmed that it is urgent, each such vote brings
 * one; or nobody objects, where the rules of the body let that be enough. It gets a number that its part has never
 * had. Of one without the public everybody learns the number and the neutral title; why it came is for the members.
 */
export const addItem: Decider<'add-item'> = (state, command, actor, context) => {
  const refusal = mustBeOffice(actor) ?? mustRun(state) ?? mustBeSettled(state);
  if (refusal !== null) return refusal;
  const { itemId } = command;
  if (findItem(state, itemId) !== null) return nothingNew;
  const basis = basisOf(state, command);
  if (isRefusal(basis)) return basis;
  const text = textOf(state, command, context);
  if (isRefusal(text)) return text;
  const open = command.public && state.public;
  const reason = command.reason.trim();
  const added: MeetingEvent = {
    kind: 'item-added',
    itemId,
    number: numberOf(state, command, context),
    title: open ? text.title : (command.neutralTitle ?? NEUTRAL_TITLE),
    public: open,
    reason: open ? reason : '',
    basis,
  };
  const why: MeetingEvent[] = open ? [] : [{ kind: 'remark-noted', itemId, text: `Grund der Aufnahme: ${reason}` }];
  return accept(state, actor, context, [added, { kind: 'texts-laid', itemId, text }, ...why]);
};

type ItemBasis = EventOf<'item-added'>['basis'];

const NEUTRAL_TITLE = 'Nichtöffentlicher Tagesordnungspunkt';

/** By what right it comes onto the agenda; the norm of the consent is that of the rule, nobody names one. */
function basisOf(state: MeetingState, { basis, public: open }: CommandOf<'add-item'>): ItemBasis | Refusal {
  if (basis.kind === 'consent') {
    const { refusal, norm } = lateConsent(state, open);
    return refusal === null ? { kind: 'consent', norm } : refuse('wrong-state', refusal, norm);
  }
  return confirmedUrgencies(state).some(({ voteId }) => voteId === basis.voteId)
    ? basis
    : refuse(
        'wrong-state',
        'Die Dringlichkeit ist nicht bestätigt, oder auf diese Abstimmung ist schon ein Punkt aufgenommen worden. ' +
          'Bitte lassen Sie zuerst über die Dringlichkeit abstimmen.',
        state.profile?.urgency.norm,
      );
}

function textOf(
  state: MeetingState,
  { title, paperNumber }: CommandOf<'add-item'>,
  { added }: CommandContext,
): ItemText | Refusal {
  if (paperNumber === undefined) return { title, ...WITHOUT_PAPER };
  if (added === undefined || added.text === null)
    return refuse('not-found', added?.fault ?? 'Eine Drucksache mit dieser Nummer gibt es nicht.');
  const { paperId } = added.text;
  return state.items.some(({ text, closedAt }) => closedAt === null && text?.paperId === paperId)
    ? refuse('wrong-state', 'Diese Drucksache steht schon auf der Tagesordnung.')
    : { ...added.text, title };
}

const WITHOUT_PAPER: Omit<ItemText, 'title'> = {
  paperId: null,
  paperNumber: null,
  paperTitle: null,
  originators: [],
  responsibility: null,
  base: null,
  amendments: [],
};

/** The next number of its part, which no item has or had. */
function numberOf(
  state: MeetingState,
  { itemId, public: open }: CommandOf<'add-item'>,
  context: CommandContext,
): string {
  const byItem = new Map(state.items.map((item) => [item.itemId, item.number]));
  const known = { byItem, dropped: context.added?.dropped ?? [] };
  return agendaNumbers([{ id: itemId, public: open }], known)[0] ?? '';
}
