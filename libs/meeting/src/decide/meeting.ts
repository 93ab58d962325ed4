import { chairQuestions, confirmRules, type RuleName } from '@gremia/rules';
import type { MeetingEvent } from '../events';
import { findVote } from '../lookup';
import { accept, type Deciders, nothingNew, refuse } from './decider';
import { mustBeOffice, mustBeOpened, mustBeSettled, mustRun } from './guards';

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
  'power',
  'remote',
  'disturbance',
  'conflict',
];

/** Opening, interruption, end, and remarks. */
export const meetingDeciders: Deciders<
  'open-meeting' | 'close-meeting' | 'interrupt-meeting' | 'resume-meeting' | 'note-remark'
> = {
  'open-meeting': (state, { confirmsRules }, actor, context) => {
    if (!actor.office) return refuse('forbidden');
    if (state.phase === 'closed') return refuse('meeting-closed');
    if (state.phase !== 'planned') return refuse('meeting-already-open');
    if (context.opening === undefined) return refuse('wrong-state');
    const { items, ...opening } = context.opening;
    if (items.length === 0) return refuse('agenda-incomplete');
    const voters = opening.roster.filter(({ voting }) => voting).length;
    if (voters > opening.committee.seats) {
      return refuse(
        'wrong-state',
        `Das Gremium hat ${opening.committee.seats} Sitze, aber ${voters} stimmberechtigte Mitglieder.`,
      );
    }
    const asked = chairQuestions(opening.profile, RULES_OF_A_MEETING);
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
      context.now.slice(0, 10),
    );
    // In a meeting that is not public no item is, and its title must not tell what it is about.
    const agenda = items.map(({ itemId, number, title, public: open }) =>
      open && !opening.public
        ? { itemId, number, title: NEUTRAL_TITLE, public: false }
        : { itemId, number, title, public: open },
    );
    const texts = items.map(({ itemId, text }): MeetingEvent => ({ kind: 'texts-laid', itemId, text }));
    return accept(state, actor, context, [{ kind: 'meeting-opened', ...opening, profile, agenda }, ...texts]);
  },

  'close-meeting': (state, _command, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustBeOpened(state) ?? mustBeSettled(state);
    if (refusal !== null) return refusal;
    const rest = state.items
      .filter(({ closedAt }) => closedAt === null)
      .map(({ itemId, calledAt }): MeetingEvent => ({
        kind: 'item-closed',
        itemId,
        disposition: calledAt === null ? 'not-treated' : 'done',
        note: '',
      }));
    return accept(state, actor, context, [...rest, { kind: 'meeting-closed' }]);
  },

  'interrupt-meeting': (state, { reason }, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustRun(state);
    if (refusal !== null) return refusal;
    const vote = findVote(state, state.currentVoteId);
    const repeats = vote?.phase === 'open' && state.profile?.disturbance.value.repeatsVote === true;
    const aborted: MeetingEvent[] = repeats
      ? [{ kind: 'vote-aborted', voteId: vote.voteId, reason: `Unterbrechung der Sitzung: ${reason}` }]
      : [];
    return accept(state, actor, context, [...aborted, { kind: 'meeting-interrupted', reason }]);
  },

  'resume-meeting': (state, _command, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustBeOpened(state);
    if (refusal !== null) return refusal;
    return state.phase === 'running' ? nothingNew : accept(state, actor, context, [{ kind: 'meeting-resumed' }]);
  },

  'note-remark': (state, { itemId, text }, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustBeOpened(state);
    if (refusal !== null) return refusal;
    // What is said while a non-public item is at hand belongs to it, even if nobody names it.
    const atHand = state.items.find((item) => item.itemId === state.currentItemId && !item.public);
    const about = itemId ?? atHand?.itemId ?? null;
    if (about !== null && !state.items.some((item) => item.itemId === about)) return refuse('item-not-found');
    return accept(state, actor, context, [{ kind: 'remark-noted', itemId: about, text }]);
  },
};
