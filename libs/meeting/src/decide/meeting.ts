import { chairQuestions, confirmRules, dayOf, germanDay, type RuleName, type RuleProfile } from '@gremia/rules';
import type { MeetingEvent, RosterEntry } from '../events';
import { presentVoters } from '../lookup';
import { quorumOf } from '../views/quorum-of';
import { isClosed } from '../views/closed';
import { accept, type Deciders, refuse } from './decider';
import { mayBeCircular, mustMeet, takePart } from './circular';
import { opensInStead } from './chairing';
import { mustBeOffice, mustBeOpened, mustBeSettled, mustRun } from './guards';
import { interruptMeeting, resumeMeeting } from './interrupt-meeting';
import { isDealtWith, lackOfQuorum, mustNotEndUnsettled } from './item-outcome';
import { mustHaveNoMotions } from './motions-first';

const NEUTRAL_TITLE = 'Nichtöffentlicher Tagesordnungspunkt';

/**
 * The rules that a running meeting rests on; deadlines before it and records after it are asked for where they apply.
 */
export const RULES_OF_A_MEETING: readonly RuleName[] = [
  'quorum',
  'majority',
  'abstention',
  'tie',
  'ballotChange',
  'display',
  'doubt',
  'rollCall',
  'secretBallot',
  'motions',
  'power',
  'specialMajorities',
  'unanimity',
  'urgency',
  'lateConsent',
  'remote',
  'disturbance',
  'conflict',
  'chairing',
  'orderMeasures',
];

/** Opening, interruption, end, and remarks. */
export const meetingDeciders: Deciders<
  'open-meeting' | 'close-meeting' | 'interrupt-meeting' | 'resume-meeting' | 'note-remark' | 'challenge-quorum'
> = {
  'open-meeting': (state, { confirmsRules, secondConvening, otherDay, circular }, actor, context) => {
    if (!actor.office) return refuse('forbidden');
    if (state.phase === 'closed') return refuse('meeting-closed');
    if (state.phase !== 'planned') return refuse('meeting-already-open');
    if (context.opening === undefined) return refuse('wrong-state');
    const { items, convenedFor = null, ...planned } = context.opening;
    const opening = { ...planned, roster: seatsByRule(planned.profile, planned.roster) };
    const today = dayOf(Date.parse(context.now), opening.timeZone ?? state.timeZone);
    if (items.length === 0) return refuse('agenda-incomplete');
    const voters = opening.roster.filter(({ voting }) => voting).length;
    if (voters > opening.committee.seats) {
      return refuse(
        'wrong-state',
        `Das Gremium hat ${opening.committee.seats} Sitze, aber ${voters} stimmberechtigte Mitglieder.`,
      );
    }
    const moved = !opening.rehearsal && convenedFor !== null && convenedFor !== today;
    const reason = otherDay?.trim() ?? '';
    if (moved && reason === '')
      return refuse(
        'confirmation-needed',
        `Geladen ist für ${germanDay(convenedFor)}, heute ist ${germanDay(today)}. Soll die Sitzung an einem anderen ` +
          'Tag eröffnet werden, halten Sie bitte den Grund fest.',
        opening.profile.noticePeriod.norm,
      );
    if (secondConvening === true && opening.profile.quorum.value.secondConvening === null)
      return refuse(
        'wrong-state',
        'Für dieses Gremium ist keine Erleichterung der Beschlussfähigkeit nach zweiter Einladung hinterlegt.',
        opening.profile.quorum.norm,
      );
    const unlawful = mayBeCircular({ circular }, opening, context);
    if (unlawful !== null) return unlawful;
    const withMayor = opening.roster.some(({ mayor }) => mayor === true);
    const asked = chairQuestions(opening.profile, [
      ...RULES_OF_A_MEETING,
      ...(withMayor ? (['mayorSeat'] as const) : []),
      ...(circular === undefined ? [] : (['circular'] as const)),
    ]);
    if (asked.length > 0 && !confirmsRules) {
      const norms = [...new Set(asked.map(({ norm }) => norm))].join(', ');
      return refuse(
        'rule-unverified',
        `${asked.length} Regeln dieses Gremiums sind nicht geprüft (${norms}). Bitte bestätigen Sie, dass sie so ` +
          `angewandt werden.`,
      );
    }
    const profile = confirmRules(
      opening.profile,
      asked.map(({ rule }) => rule),
      today,
    );
    // In a meeting that is not public no item is, and its title must not tell what it is about.
    const agenda = items.map(({ itemId, number, title, public: open }) =>
      open && !opening.public
        ? { itemId, number, title: NEUTRAL_TITLE, public: false }
        : { itemId, number, title, public: open },
    );
    const texts = items.map(({ itemId, text }): MeetingEvent => ({ kind: 'texts-laid', itemId, text }));
    const opened: MeetingEvent = {
      kind: 'meeting-opened',
      ...opening,
      profile,
      agenda,
      ...(secondConvening === true ? { secondConvening } : {}),
      ...(moved ? { otherDay: { convenedFor, reason } } : {}),
      ...(circular === undefined ? {} : { circular }),
    };
    return accept(state, actor, context, [
      opened,
      ...opensInStead(opening.roster, actor),
      ...texts,
      ...takePart({ circular }, opening),
    ]);
  },

  'close-meeting': (state, _command, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustBeOpened(state) ?? mustBeSettled(state);
    if (refusal !== null) return refusal;
    const open = state.items.filter(({ closedAt }) => closedAt === null);
    const [unsettled] = open.map((item) => mustNotEndUnsettled(state, item)).filter((found) => found !== null);
    if (unsettled !== undefined) return unsettled;
    const [moved] = open
      .map((item) => mustHaveNoMotions(state, item, actor, context))
      .filter((found) => found !== null);
    if (moved !== undefined) return moved;
    // Said once, of the first that everybody may read about.
    const lacks = open.find((item) => !isDealtWith(state, item) && !isClosed(item));
    const rest = open.map((item): MeetingEvent => ({
      kind: 'item-closed',
      itemId: item.itemId,
      disposition: isDealtWith(state, item) ? 'done' : 'not-treated',
      note: item === lacks ? lackOfQuorum(state, item, 'not-treated', context.now) : '',
    }));
    return accept(state, actor, context, [...rest, { kind: 'meeting-closed' }]);
  },

  'interrupt-meeting': interruptMeeting,

  'challenge-quorum': (state, _command, actor, context) => {
    const refusal = mustRun(state) ?? mustMeet(state);
    if (refusal !== null) return refusal;
    if (!actor.office && !presentVoters(state).includes(actor.personId)) return refuse('not-checked-in');
    const house = quorumOf(state);
    if (house === null) return refuse('meeting-not-open');
    const { present, required, quorate } = house;
    const { personId } = actor;
    return accept(state, actor, context, [
      { kind: 'quorum-challenged', itemId: state.currentItemId, personId, present, required, quorate },
    ]);
  },

  'resume-meeting': resumeMeeting,

  'note-remark': (state, { itemId, text }, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustBeOpened(state);
    if (refusal !== null) return refusal;
    // What is said while a non-public item is at hand belongs to it, even if nobody names it.
    const atHand = state.items.find((item) => item.itemId === state.currentItemId && isClosed(item));
    const about = itemId ?? atHand?.itemId ?? null;
    if (about !== null && !state.items.some((item) => item.itemId === about)) return refuse('item-not-found');
    return accept(state, actor, context, [{ kind: 'remark-noted', itemId: about, text }]);
  },
};

/** Whether the mayor’s seat has a vote at all, the rules of the body say. */
const seatsByRule = (profile: RuleProfile, roster: readonly RosterEntry[]): readonly RosterEntry[] =>
  profile.mayorSeat.value.vote === 'never'
    ? roster.map((entry) => (entry.mayor === true ? { ...entry, voting: false } : entry))
    : roster;
