import type { MotionEnd } from '@gremia/contracts';
import type { CommandActor, CommandContext, Decision, Refusal } from '../decision';
import type { MeetingEvent } from '../events';
import { findItem, findSeat } from '../lookup';
import type { MotionState } from '../motion-state';
import type { ItemState, MeetingState } from '../state';
import { carriedOutText, findMotion, motionNeeds, motionStanding } from '../views/motions';
import { enumerate } from '../views/enumerate';
import { topPoints } from '../views/points-of';
import { whoLeads } from '../views/who-leads';
import { finalVote } from '../views/votes-of';
import { carryOut } from './carry-out-motion';
import { accept, type CommandOf, type Deciders, nothingNew, refuse } from './decider';
import { isRefusal, mustBeOffice, mustBeOpened, mustRun, openItem } from './guards';
import { mustFitDoors } from './publicity';
import { speakOnMotion } from './speak-on-motion';
import { mustMaySpeak } from './speakers';

/** Points of order: moved from any device, settled by the chair or by a vote, and carried out. */
export const motionDeciders: Deciders<'raise-motion' | 'settle-motion' | 'speak-on-motion' | 'carry-out-motion'> = {
  'raise-motion': (state, command, actor, context) => {
    const byLead = command.byLead === true;
    const personId = (byLead ? whoLeads(state)?.personId : command.personId) ?? actor.personId;
    if ((byLead || personId !== actor.personId) && !actor.office) return refuse('forbidden');
    const item = itemAtHand(state, byLead ? null : personId);
    if (isRefusal(item)) return item;
    const moved = asMoved(state, command, personId);
    const refusal = mustBeMovable(state, item, command.motionId, moved);
    if (refusal !== null) return refusal;
    const { itemId } = item;
    const raised: MeetingEvent = { kind: 'motion-raised', itemId, motionId: command.motionId, ...moved };
    // The mover comes first on the list, unless the office has entered what was said in the hall.
    const asks: MeetingEvent[] =
      !byLead && personId === actor.personId && state.speakers.floor?.personId !== personId
        ? [{ kind: 'floor-requested', itemId, personId, guest: null, pointOfOrder: true }]
        : [];
    return accept(state, actor, context, [raised, ...asks]);
  },

  'settle-motion': (state, { motionId, how, reason }, actor, context) => {
    const closed = (how === 'withdrawn' ? null : mustBeOffice(actor)) ?? mustBeOpened(state);
    if (closed !== null) return closed;
    const motion = findMotion(state, motionId);
    if (motion === null) return refuse('not-found');
    const own = how === 'withdrawn' && motion.personId === actor.personId;
    const refusal = (own ? null : mustBeOffice(actor)) ?? mustRun(state) ?? mustBeOpen(state, motion);
    if (refusal !== null) return refusal;
    const granted = how === 'granted' ? grantOf(state, motion) : null;
    if (granted !== null && isRefusal(granted)) return granted;
    const unreasoned = reason.trim() === '' ? WHY[how] : undefined;
    if (unreasoned !== undefined) return refuse('confirmation-needed', unreasoned);
    return accept(state, actor, context, [
      { kind: 'motion-settled', itemId: motion.itemId, motionId, how, reason: reason.trim(), granted },
    ]);
  },

  'speak-on-motion': speakOnMotion,

  'carry-out-motion': (state, command, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustRun(state);
    if (refusal !== null) return refusal;
    const motion = findMotion(state, command.motionId);
    if (motion === null) return refuse('not-found');
    const standing = motionStanding(state, motion);
    // A form of voting takes effect with the vote on it, so that nothing is left to carry out.
    if (standing === 'done') return nothingNew;
    if (standing !== 'carried') return refuse('wrong-state', 'Der Antrag ist nicht angenommen.');
    return withEffect(state, command, motion, actor, context);
  },
};

/** What is asked for where a motion ends against, or without, a word of its mover. */
const WHY: { readonly [How in MotionEnd]?: string } = {
  refused: 'Bitte halten Sie fest, warum der Antrag nicht zugelassen wird.',
  moot: 'Bitte halten Sie fest, wodurch sich der Antrag erledigt hat.',
};

/** @param personId who moves it; null where whoever leads proposes it, who need not be a member */
function itemAtHand(state: MeetingState, personId: string | null): ItemState | Refusal {
  const refusal = mustRun(state) ?? (personId === null ? null : mustMaySpeak(state, { personId, guest: null }));
  if (refusal !== null) return refusal;
  if (personId !== null && findSeat(state, personId)?.voting !== true)
    return refuse('not-seated', 'Anträge zur Geschäftsordnung können nur stimmberechtigte Mitglieder stellen.');
  if (state.currentItemId === null)
    return refuse('no-item-called', 'Anträge zur Geschäftsordnung können zu dem aufgerufenen Punkt gestellt werden.');
  if (state.currentVoteId !== null)
    return refuse('vote-open', 'Während einer Abstimmung können keine Anträge zur Geschäftsordnung gestellt werden.');
  return openItem(state, state.currentItemId);
}

type Moved = Pick<
  MotionState,
  'motion' | 'personId' | 'faction' | 'supporters' | 'detail' | 'pointIds' | 'ground' | 'byLead'
>;

const asMoved = (state: MeetingState, command: CommandOf<'raise-motion'>, personId: string): Moved => ({
  motion: command.motion,
  personId,
  faction: command.faction ? (findSeat(state, personId)?.faction ?? null) : null,
  supporters: command.supporters,
  detail: command.detail.trim() || namesOfPoints(state, command),
  ...(command.pointIds === undefined ? {} : { pointIds: command.pointIds }),
  ...(command.motion === 'exclude-public' && command.ground !== undefined ? { ground: command.ground } : {}),
  ...(command.byLead === true ? { byLead: true } : {}),
});

/** `BP 02 und BP 03`: which points it wants voted on apart. */
function namesOfPoints(state: MeetingState, { motion, pointIds = [] }: CommandOf<'raise-motion'>): string {
  if (motion !== 'separate-votes') return '';
  const named = topPoints(state, state.currentItemId ?? '').filter(({ id }) => pointIds.includes(id));
  return enumerate(named.map(({ label }) => label));
}

/** What still makes sense once the matter is decided. */
const AFTER_DECISION: ReadonlySet<string> = new Set(['interrupt', 'recount', 'admit-public']);

function mustBeMovable(state: MeetingState, item: ItemState, motionId: string, moved: Moved): Refusal | null {
  const { motion, detail } = moved;
  if (moved.byLead === true && motion !== 'exclude-public' && motion !== 'admit-public')
    return refuse('invalid-input', 'Von sich aus schlägt die Sitzungsleitung nur vor, ob öffentlich beraten wird.');
  const doors = mustFitDoors(state, item, moved);
  if (doors !== null) return doors;
  if (findMotion(state, motionId) !== null) return refuse('wrong-state', 'Dieser Antrag ist schon gestellt.');
  const there = topPoints(state, item.itemId).map(({ id }) => id);
  if (moved.pointIds?.some((id) => !there.includes(id)) === true)
    return refuse('not-found', 'Diesen Punkt gibt es in dem Text nicht.');
  if (motion === 'refer' && detail === '')
    return refuse('invalid-input', 'Bitte nennen Sie, wohin der Tagesordnungspunkt verwiesen werden soll.');
  if (finalVote(state, item) !== null && !AFTER_DECISION.has(motion))
    return refuse('already-announced', 'Über die Vorlage ist bereits abgestimmt.');
  if (motion === 'recount' && state.doubtableVoteId === null)
    return refuse('doubt-too-late', 'Es gibt kein Ergebnis, das jetzt noch angezweifelt werden kann.');
  const same = state.motions.find(
    (each) => each.itemId === item.itemId && each.motion === motion && isPending(state, each),
  );
  if (same !== undefined) return refuse('wrong-state', 'Dieser Antrag ist schon gestellt.');
  const needs = motionNeeds(state, moved);
  return needs === null || needs.admissible ? null : refuse('not-entitled', needs.sentence, needs.norm);
}

const isPending = (state: MeetingState, motion: MotionState): boolean =>
  ['open', 'voting', 'carried'].includes(motionStanding(state, motion));

const mustBeOpen = (state: MeetingState, motion: MotionState): Refusal | null =>
  motionStanding(state, motion) === 'open' && findItem(state, motion.itemId)?.closedAt === null
    ? null
    : refuse('wrong-state', 'Über diesen Antrag ist schon entschieden, oder er wird gerade abgestimmt.');

/** Why it is granted without a vote; refused where the body has to vote on it. */
function grantOf(
  state: MeetingState,
  motion: MotionState,
): { readonly by: 'chair' | 'demand'; readonly norm: string } | Refusal {
  const needs = motionNeeds(state, motion);
  if (needs === null) return refuse('meeting-not-open');
  return needs.needs === 'vote'
    ? refuse('wrong-state', `Über diesen Antrag entscheidet das Gremium. ${needs.sentence}`, needs.norm)
    : { by: needs.needs, norm: needs.norm };
}

function withEffect(
  state: MeetingState,
  command: CommandOf<'carry-out-motion'>,
  motion: MotionState,
  actor: CommandActor,
  context: CommandContext,
): Decision {
  const { itemId, motionId } = motion;
  const effect = carryOut(state, command, motion, actor, context);
  if ('refused' in effect) return effect;
  const moot = overtaken(state, motion, effect);
  const done = accept(state, actor, context, [{ kind: 'motion-carried-out', itemId, motionId }, ...moot]);
  return 'refused' in done ? done : { entries: [...done.entries, ...effect.entries] };
}

/** An item that ends with it leaves nothing to decide on what else was moved. */
function overtaken(
  state: MeetingState,
  { itemId, motionId: cause, motion, detail }: MotionState,
  { entries }: Exclude<Decision, Refusal>,
): readonly MeetingEvent[] {
  if (!entries.some(({ event }) => event.kind === 'item-closed' && event.itemId === itemId)) return [];
  const reason = carriedOutText({ motion, detail });
  return state.motions
    .filter((each) => each.itemId === itemId && each.motionId !== cause && isPending(state, each))
    .map(({ motionId }) => ({ kind: 'motion-settled', itemId, motionId, how: 'moot', reason, granted: null }));
}
