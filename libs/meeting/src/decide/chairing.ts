import { clockTime } from '@gremia/contracts';
import type { CommandActor, Refusal } from '../decision';
import type { LeadTerms, MeetingEvent, RosterEntry } from '../events';
import { findItem, findSeat } from '../lookup';
import type { MeetingState } from '../state';
import { isClosed } from '../views/closed';
import {
  capacityOf,
  chairOfBody,
  comesBefore,
  deputyWords,
  isConflictedNow,
  mayLeadFromThere,
  stepInGround,
  whoLeads,
} from '../views/who-leads';
import { accept, type CommandOf, type Decider, type Deciders, nothingNew, refuse } from './decider';
import { isRefusal, mustBeOffice, mustBeOpened } from './guards';

type Offer = CommandOf<'offer-chair'>;

/** Handing the lead over: it is offered, and changes hands only when whoever was asked takes it. */
const offerChair: Decider<'offer-chair'> = (state, command, actor, context) => {
  const refusal = mustBeOffice(actor) ?? mustBeOpened(state) ?? mustFitScope(state, command, context.now);
  if (refusal !== null) return refusal;
  const seat = mustBeAbleToLead(state, command.personId);
  if (isRefusal(seat)) return seat;
  const passedOver = seat.function === 'chair' ? null : comesBefore(state, seat);
  if (passedOver !== null && (command.reason ?? '') === '')
    return refuse(
      'confirmation-needed',
      `Anwesend ist ${passedOver.name} (${deputyWords(passedOver)}). Soll trotzdem ${seat.name} leiten, ` +
        'halten Sie bitte den Grund fest.',
      state.profile?.chairing.norm,
    );
  const { capacity, named } = capacityOf(state, seat);
  if (named === true && (command.reason ?? '') === '')
    return refuse(
      'confirmation-needed',
      `${seat.name} hat weder Vorsitz noch Stellvertretung. Sind beide verhindert, leitet ${WHOM[capacity]}. Halten ` +
        `Sie bitte fest, weshalb ${seat.name} leitet.`,
      state.profile?.chairing.norm,
    );
  return accept(state, actor, context, [{ kind: 'chair-offered', ...termsOf(state, command, seat) }]);
};

/** Who leads by the rules of a body where neither chair nor deputy can. */
const WHOM: Readonly<Record<string, string>> = {
  'eldest-member': 'das älteste anwesende Mitglied, das dazu bereit ist',
  elected: 'das Mitglied, das das Gremium dafür wählt',
};

const takeChair: Decider<'take-chair'> = (state, _command, actor, context) => {
  const closed = mustBeOpened(state);
  if (closed !== null) return closed;
  const offer = state.chairOffer ?? stepsIn(state, actor.personId);
  if (offer === null) return notOffered(state, actor.personId);
  const own = offer.personId === actor.personId;
  if (!own && !actor.office) return refuse('forbidden');
  if (!own && actor.chair)
    return refuse(
      'forbidden',
      'Wer die Leitung übernimmt, bestätigt das selbst. Ohne eigenes Gerät bestätigt es die Schriftführung.',
    );
  const seat = mustBeAbleToLead(state, offer.personId);
  if (isRefusal(seat)) return seat;
  const { at: _at, ...terms } = { at: '', ...offer };
  return accept(state, actor, context, [
    { kind: 'chair-taken', ...terms, from: whoLeads(state)?.personId ?? null, onWord: !own },
  ]);
};

const dropOffer: Decider<'drop-chair-offer'> = (state, _command, actor, context) => {
  const refusal = mustBeOpened(state);
  if (refusal !== null) return refusal;
  const { personId } = state.chairOffer ?? actor;
  const declined = personId === actor.personId;
  if (state.chairOffer === null && stepInGround(state, personId) === null)
    return actor.office ? nothingNew : refuse('forbidden');
  if (!declined && !actor.office) return refuse('forbidden');
  return accept(state, actor, context, [
    { kind: 'chair-offer-dropped', personId, ...(declined ? { declined: true } : {}) },
  ]);
};

/** Nobody was asked to lead; a deputy who would step in is told whose turn it is. */
function notOffered(state: MeetingState, personId: string): Refusal {
  const seat = findSeat(state, personId);
  const first = seat?.function === 'deputy-chair' ? comesBefore(state, seat) : null;
  return first === null
    ? refuse('wrong-state', 'Die Leitung ist zurzeit niemandem angeboten.')
    : refuse(
        'wrong-state',
        `Vor Ihnen ist ${first.name} (${deputyWords(first)}) an der Reihe und anwesend.`,
        state.profile?.chairing.norm,
      );
}

/** Back again: by whoever leads, by the office, or by whoever led before. */
const returnChair: Decider<'return-chair'> = (state, _command, actor, context) => {
  const refusal = mustBeOpened(state);
  if (refusal !== null) return refusal;
  const { chairing } = state;
  const to = ledBefore(state);
  if (!actor.office && actor.personId !== to) return refuse('forbidden');
  if (chairing === null)
    return refuse('wrong-state', 'Die Leitung ist nicht übertragen; zurückzugeben gibt es nichts.');
  if (to !== null && isConflictedNow(state, to))
    return refuse(
      'not-entitled',
      `${nameOf(state, to)} ist bei diesem Tagesordnungspunkt befangen und kann die Leitung erst danach wieder ` +
        'übernehmen.',
      state.profile?.conflict.norm,
    );
  return accept(state, actor, context, [{ kind: 'chair-returned', personId: chairing.personId, to }]);
};

const changeSecretary: Decider<'change-secretary'> = (state, { name = '' }, actor, context) => {
  const refusal = mustBeOffice(actor) ?? mustBeOpened(state);
  if (refusal !== null) return refusal;
  const next = name === '' ? actor.name : name;
  return next === state.secretary
    ? nothingNew
    : accept(state, actor, context, [{ kind: 'secretary-changed', name: next, previous: state.secretary }]);
};

export const chairingDeciders: Deciders<
  'offer-chair' | 'take-chair' | 'drop-chair-offer' | 'return-chair' | 'change-secretary'
> = {
  'offer-chair': offerChair,
  'take-chair': takeChair,
  'drop-chair-offer': dropOffer,
  'return-chair': returnChair,
  'change-secretary': changeSecretary,
};

/**
 * Whoever led for one item alone gives the lead back when the item is closed: to whoever led before the item, however
 * often the lead changed within it.
 */
export function givesBackAfter(state: MeetingState, itemId: string): readonly MeetingEvent[] {
  const { chairing } = state;
  let lead = chairing;
  while (lead?.scope === 'item' && lead.forItem === itemId) lead = lead.before;
  if (chairing === null || lead === chairing) return [];
  const to = lead?.personId ?? chairOfBody(state)?.personId ?? null;
  return [{ kind: 'chair-returned', personId: chairing.personId, to }];
}

/** Who leads in the place of another one does not leave before the lead is with somebody else. */
export const mustNotLeaveLead = ({ chairing }: MeetingState, leaving: string, sender: string): Refusal | null =>
  chairing?.personId === leaving && sender === leaving
    ? refuse('wrong-state', 'Sie leiten die Sitzung. Bitte geben Sie die Leitung zuerst ab oder zurück.')
    : null;

const ledBefore = (state: MeetingState): string | null =>
  state.chairing?.before?.personId ?? chairOfBody(state)?.personId ?? null;

const nameOf = (state: MeetingState, personId: string): string => findSeat(state, personId)?.name ?? '';

/** The terms on which a deputy leads unasked: where the chair is not there, or has no part in the item at hand. */
function stepsIn(state: MeetingState, personId: string): LeadTerms | null {
  const ground = stepInGround(state, personId);
  const seat = findSeat(state, personId);
  if (ground === null || seat === null) return null;
  return termsOf(state, { scope: ground === 'absent' ? 'rest' : 'item', ground }, seat);
}

/** Whoever opens the meeting leads it: as a deputy, where the chair of the body does not. */
export function opensInStead(
  roster: readonly RosterEntry[],
  { personId, chair }: CommandActor,
): readonly MeetingEvent[] {
  const seat = roster.find((entry) => entry.personId === personId);
  const head = roster.find((entry) => entry.function === 'chair');
  if (!chair || seat === undefined || head === undefined || head.personId === personId) return [];
  const as: Pick<LeadTerms, 'capacity' | 'named'> =
    seat.function === 'deputy-chair' ? { capacity: seat.function } : { capacity: 'eldest-member', named: true };
  const terms = { personId, ...as, scope: 'rest', forItem: null, until: null, ground: 'absent' } as const;
  return [{ kind: 'chair-taken', ...terms, from: head.personId, onWord: false }];
}

function mustFitScope(state: MeetingState, { scope, until }: Offer, now: string): Refusal | null {
  if (scope === 'item' && state.currentItemId === null)
    return refuse(
      'no-item-called',
      'Für einen Tagesordnungspunkt kann die Leitung erst übergeben werden, wenn er aufgerufen ist.',
    );
  if (scope !== 'time') return null;
  return until === undefined || Date.parse(until) <= Date.parse(now)
    ? refuse(
        'wrong-state',
        `Bitte nennen Sie die Uhrzeit, bis zu der die Leitung übergeben wird; sie liegt nach ` +
          `${clockTime(now, state.timeZone)} Uhr.`,
      )
    : null;
}

/** On the roster, in the meeting, where one may lead from, with a part in the item at hand, and not leading yet. */
function mustBeAbleToLead(state: MeetingState, personId: string): RosterEntry | Refusal {
  const seat = findSeat(state, personId);
  if (seat === null) return refuse('not-seated');
  if (whoLeads(state)?.personId === personId) return refuse('wrong-state', `${seat.name} leitet die Sitzung bereits.`);
  if (state.present[personId] === undefined)
    return refuse('not-checked-in', `${seat.name} ist nicht anwesend gemeldet.`);
  if (!mayLeadFromThere(state, personId))
    return refuse(
      'wrong-state',
      `${seat.name} ist zugeschaltet. Die Sitzung wird aus dem Sitzungsraum geleitet.`,
      state.profile?.remote.norm,
    );
  return isConflictedNow(state, personId)
    ? refuse(
        'not-entitled',
        `${seat.name} ist bei diesem Tagesordnungspunkt befangen und kann ihn nicht leiten.`,
        state.profile?.conflict.norm,
      )
    : seat;
}

/** What everybody may know: nobody learns from the lead who has no part in a non-public item. */
function termsOf(
  state: MeetingState,
  { scope, ground, until, reason = '' }: Pick<Offer, 'scope' | 'ground' | 'until' | 'reason'>,
  seat: RosterEntry,
): LeadTerms {
  const item = findItem(state, state.currentItemId);
  const tells = ground === 'conflict' && item !== null && isClosed(item);
  return {
    personId: seat.personId,
    ...capacityOf(state, seat),
    scope,
    forItem: scope === 'item' ? state.currentItemId : null,
    until: scope === 'time' ? (until ?? null) : null,
    ...(tells ? {} : { ground }),
    ...(reason === '' || tells ? {} : { reason }),
  };
}
