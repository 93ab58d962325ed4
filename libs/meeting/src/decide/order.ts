import type { VoteAbout } from '@gremia/contracts';
import { dayOf, repetitionLacking } from '@gremia/rules';
import type { Refusal } from '../decision';
import type { MeetingEvent } from '../events';
import { findSeat } from '../lookup';
import { isSameSpeaker } from '../speakers-state';
import type { MeetingState, VoteState } from '../state';
import { callsToOrder, exclusionOf, isObjectionRipe, needsConsent } from '../views/order';
import { whoLeads } from '../views/who-leads';
import { accept, type Decider, type Deciders, refuse } from './decider';
import { mustBeOffice, mustBeOpened, mustBeSettled } from './guards';

const AT_LISTENERS: ReadonlySet<string> = new Set(['public-admonished', 'public-cleared']);

const takeMeasure: Decider<'take-order-measure'> = (state, command, actor, context) => {
  const { measureId, measure, personId = null, reason, meetings = 1, earlierOn } = command;
  const refusal = mustBeOffice(actor) ?? mustBeOpened(state);
  if (refusal !== null) return refusal;
  const base = { measureId, itemId: state.currentItemId, reason, voteId: null } as const;
  if (AT_LISTENERS.has(measure))
    return accept(state, actor, context, [
      { kind: 'order-measure-taken', ...base, measure, personId: null, meetings: null, count: null },
    ]);
  if (personId === null) return refuse('invalid-input', 'Bitte wählen Sie, um wen es geht.');
  const unfit = mustBeMeant(state, personId);
  if (unfit !== null) return unfit;
  if (measure !== 'exclusion') {
    const count = measure === 'call-to-order' ? callsToOrder(state, personId) + 1 : null;
    return accept(state, actor, context, [
      { kind: 'order-measure-taken', ...base, measure, personId, meetings: null, count },
      ...(measure === 'floor-withdrawn' ? silenced(state, personId) : []),
    ]);
  }
  const unlawful = mustBeSettled(state) ?? mustBeExcludable(state, { personId, meetings, earlierOn });
  if (unlawful !== null) return unlawful;
  if (needsConsent(state, meetings))
    return refuse(
      'confirmation-needed',
      'Über den Ausschluss entscheidet das Gremium. Bitte lassen Sie darüber abstimmen.',
      state.profile?.orderMeasures.norm,
    );
  return accept(
    state,
    actor,
    context,
    excluded(state, { ...base, personId, meetings, ...earlier(earlierOn, meetings) }),
  );
};

const objectToMeasure: Decider<'object-to-measure'> = (state, { measureId, reason }, actor, context) => {
  const refusal = mustBeOpened(state);
  if (refusal !== null) return refusal;
  const taken = state.orderMeasures.find((each) => each.measureId === measureId);
  const own = taken?.personId === actor.personId;
  if (!own && !actor.office) return refuse('forbidden');
  if (taken?.personId === undefined || taken.personId === null) return refuse('not-found');
  const rule = state.profile?.orderMeasures;
  if (taken.measure !== 'exclusion' || rule === undefined || rule.value.objection === 'none')
    return refuse('wrong-state', 'Ein Einspruch ist hiergegen nicht vorgesehen.', rule?.norm);
  if (taken.objection !== null) return refuse('wrong-state', 'Der Einspruch ist bereits eingetragen.');
  const { personId } = taken;
  return accept(state, actor, context, [
    { kind: 'measure-objected', measureId, itemId: state.currentItemId, personId, reason: reason.trim() },
  ]);
};

const liftExclusion: Decider<'lift-exclusion'> = (state, { measureId, reason, resolution }, actor, context) => {
  const refusal = mustBeOffice(actor) ?? mustBeOpened(state) ?? mustBeSettled(state);
  if (refusal !== null) return refusal;
  const taken = state.orderMeasures.find((each) => each.measureId === measureId);
  if (taken === undefined || taken.personId === null) return refuse('not-found');
  const { personId } = taken;
  if (exclusionOf(state, personId)?.measureId !== measureId)
    return refuse('wrong-state', 'Dieser Ausschluss gilt nicht mehr.');
  // What the body wanted is not for whoever leads to undo alone.
  if ((taken.voteId !== null || taken.carried?.byBody === true) && resolution !== true)
    return refuse(
      'confirmation-needed',
      'Über den Ausschluss hat das Gremium entschieden. Bitte bestätigen Sie, dass es ihn aufgehoben hat.',
      state.profile?.orderMeasures.norm,
    );
  return accept(state, actor, context, [
    { kind: 'exclusion-lifted', measureId, itemId: state.currentItemId, personId, reason: reason.trim() },
  ]);
};

export const orderDeciders: Deciders<'take-order-measure' | 'object-to-measure' | 'lift-exclusion'> = {
  'take-order-measure': takeMeasure,
  'object-to-measure': objectToMeasure,
  'lift-exclusion': liftExclusion,
};

/**
 * Whether a member can be shut out of so many meetings: after enough calls to order, for no longer than the rules of
 * the body allow, and not whoever leads.
 */
export function mustBeExcludable(
  state: MeetingState,
  { personId, meetings = 1, earlierOn }: Pick<VoteAbout, 'personId' | 'meetings' | 'earlierOn'>,
): Refusal | null {
  const unfit = mustBeMeant(state, personId);
  if (unfit !== null) return unfit;
  const rule = state.profile?.orderMeasures;
  const { callsBefore = null, mostMeetings = 1 } = rule?.value ?? {};
  const calls = callsToOrder(state, personId);
  if (exclusionOf(state, personId) !== null)
    return refuse('wrong-state', `${nameOf(state, personId)} ist von dieser Sitzung bereits ausgeschlossen.`);
  if (callsBefore !== null && calls < callsBefore)
    return refuse(
      'wrong-state',
      `Ausgeschlossen werden kann nach ${callsBefore} Ordnungsrufen; bisher sind es ${calls}.`,
      rule?.norm,
    );
  if (meetings > mostMeetings)
    return refuse(
      'wrong-state',
      `Ausgeschlossen werden kann höchstens für ` +
        `${mostMeetings === 1 ? 'diese Sitzung' : `${mostMeetings} Sitzungen`}.`,
      rule?.norm,
    );
  const { profile, openedAt, timeZone } = state;
  if (meetings === 1 || profile === null || openedAt === null) return null;
  const lacking = repetitionLacking(profile, dayOf(Date.parse(openedAt), timeZone), earlierOn ?? null);
  return lacking === null ? null : refuse('wrong-state', lacking, rule?.norm);
}

/** Only more than the running meeting rests on an earlier exclusion. */
const earlier = (earlierOn: string | undefined, meetings: number): { readonly earlierOn?: string } =>
  earlierOn === undefined || meetings === 1 ? {} : { earlierOn };

/** There is an objection on which the body decides in this meeting. */
export function mustBeObjected(state: MeetingState, personId: string): Refusal | null {
  const rule = state.profile?.orderMeasures;
  const taken = exclusionOf(state, personId);
  if (taken === null || taken.objection === null)
    return refuse('wrong-state', 'Ein Einspruch, über den zu entscheiden wäre, ist nicht eingetragen.');
  return isObjectionRipe(state, taken)
    ? null
    : refuse('wrong-state', 'Über den Einspruch entscheidet das Gremium in der nächsten Sitzung.', rule?.norm);
}

/** What the announced result of a vote on a member's exclusion, or on the objection to one, means. */
export function orderedByVote(
  state: MeetingState,
  { voteId, itemId, subject }: VoteState,
  carried: boolean,
): readonly MeetingEvent[] {
  const about = subject.kind === 'free' ? subject.about : undefined;
  if (about?.matter === 'exclusion' && carried) {
    const { personId, meetings = 1, reason = '', earlierOn } = about;
    const measure = { measureId: voteId, itemId, reason, voteId, personId, meetings };
    return excluded(state, { ...measure, ...earlier(earlierOn, meetings) });
  }
  const taken = about?.matter === 'objection' ? exclusionOf(state, about.personId) : null;
  if (about === undefined || taken === null) return [];
  const { measureId } = taken;
  return [{ kind: 'objection-decided', measureId, itemId, personId: about.personId, justified: carried }];
}

type Exclusion = Omit<Extract<MeetingEvent, { kind: 'order-measure-taken' }>, 'kind' | 'measure' | 'count'>;

/** Whoever is shut out leaves the meeting at once, and counts as absent from then on. */
function excluded(state: MeetingState, exclusion: Exclusion & { readonly personId: string }): readonly MeetingEvent[] {
  const { personId } = exclusion;
  const leaves: readonly MeetingEvent[] =
    state.present[personId] === undefined ? [] : [{ kind: 'member-checked-out', personId }];
  return [{ kind: 'order-measure-taken', ...exclusion, measure: 'exclusion', count: null }, ...leaves];
}

/** Whom the floor is withdrawn from speaks no more, and is not called next. */
function silenced({ speakers, currentItemId: itemId }: MeetingState, personId: string): readonly MeetingEvent[] {
  const speaker = { personId, guest: null };
  const speaks = speakers.floor !== null && isSameSpeaker(speakers.floor, speaker);
  const waits = speakers.requests.some((request) => isSameSpeaker(request, speaker));
  return [
    ...(speaks ? [{ kind: 'floor-ended', itemId } as const] : []),
    ...(waits ? [{ kind: 'floor-request-withdrawn', itemId, ...speaker } as const] : []),
  ];
}

function mustBeMeant(state: MeetingState, personId: string): Refusal | null {
  if (findSeat(state, personId) === null) return refuse('not-seated');
  return whoLeads(state)?.personId === personId
    ? refuse('wrong-state', 'Gegen die Leitung der Sitzung selbst sind Ordnungsmaßnahmen nicht möglich.')
    : null;
}

const nameOf = (state: MeetingState, personId: string): string => findSeat(state, personId)?.name ?? '';
