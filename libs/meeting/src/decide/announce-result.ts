import type { CommandContext } from '../decision';
import type { MeetingEvent } from '../events';
import { findItem, findVote } from '../lookup';
import type { MeetingState, VoteState } from '../state';
import { askTexts } from '../texts/ask-texts';
import { announcementOf } from '../views/announcement-of';
import { votesTogether } from '../views/block-of';
import { leavesNoPoint } from '../views/points-of';
import { resolvedTextOf } from '../views/resolved-text';
import { decidedByVote } from './conflict-procedure';
import { orderedByVote } from './order';
import { accept, type Decider, refuse } from './decider';
import { mustBeOffice, mustRun } from './guards';

type Resolution = Extract<MeetingEvent, { kind: 'result-announced' }>['resolution'];

/**
 * The announcement makes the result. Where it differs from the count, the chair must say why. Of a carried final vote
 * the resolved text is fixed here.
 */
export const announceResult: Decider<'announce-result'> = (state, { voteId, carried, reason }, actor, context) => {
  const refusal = mustBeOffice(actor) ?? mustRun(state);
  if (refusal !== null) return refusal;
  const vote = findVote(state, voteId);
  if (vote === null) return refuse('vote-not-found');
  if (vote.phase === 'open') return refuse('vote-not-closed');
  if (vote.phase === 'aborted') return refuse('wrong-state', 'Die Abstimmung wurde abgebrochen und hat kein Ergebnis.');
  const counted = announcementOf(state, voteId);
  if (vote.phase !== 'closed' || vote.tally === null || counted === null) return refuse('already-announced');
  if (counted.outcome.kind === 'election') {
    const { elected, lot, next } = counted.outcome;
    if (lot !== null)
      return refuse('confirmation-needed', `${counted.sentence} Bitte zuerst das Los ziehen.`, counted.outcome.norm);
    if (counted.carried !== carried)
      return refuse(
        'result-differs',
        `${vote.subject.kind === 'election' ? 'Bei einer Wahl' : 'Hier'} gilt, was gezählt ist: ${counted.sentence} ` +
          'Sind die Zahlen falsch, berichtigen Sie sie, oder heben Sie die Abstimmung auf.',
      );
    const { label, sentence } = counted;
    const said = { carried, label, sentence, tally: vote.tally, deviation: null, resolution: null };
    return accept(state, actor, context, [{ kind: 'result-announced', voteId, ...said, outcome: { elected, next } }]);
  }
  const { leftTo } = counted;
  const differs = counted.carried !== carried && leftTo === null;
  const deviation = differs ? reason.trim() : null;
  if (deviation === '')
    return refuse(
      'result-differs',
      `Nach der Auszählung gilt: ${counted.sentence} Bitte begründen Sie die Abweichung.`,
    );
  if (leftTo === 'lot' && reason.trim() === '')
    return refuse(
      'confirmation-needed',
      'Bei Stimmengleichheit entscheidet das Los. Bitte halten Sie fest, wer es gezogen hat.',
      state.profile?.tie.norm,
    );
  const drawn = leftTo === 'lot' ? ` ${reason.trim()}` : '';
  const votes = votesTogether(state, vote);
  const last = !carried && leavesNoPoint(state, votes) ? votes.at(-1) : undefined;
  const results = votes.map((each): MeetingEvent => {
    const { label, sentence } = announcementOf(state, each.voteId, carried) ?? counted;
    const resolution = carried && each.subject.kind === 'main' ? resolve(state, each, context) : null;
    const said = { carried, label, sentence: `${sentence}${drawn}`, tally: each.tally ?? {}, deviation, resolution };
    return { kind: 'result-announced', voteId: each.voteId, ...said, ...(each === last ? { rejectsText: true } : {}) };
  });
  return accept(state, actor, context, [
    ...results,
    ...decidedByVote(state, vote, carried),
    ...orderedByVote(state, vote, carried),
  ]);
};

/** What the vote resolved; null where the item has no text. */
function resolve(state: MeetingState, vote: VoteState, { hash }: CommandContext): Resolution {
  const item = findItem(state, vote.itemId);
  const base = item?.text?.base ?? null;
  const text = item === null ? null : resolvedTextOf(state, item.itemId);
  if (text === null || base === null) return null;
  const { points, renumbering, adoptedUnits, hashed } = text;
  const marked = askTexts(state, 'compare', { before: base, after: points });
  return { points, marked, renumbering, textHash: hash(hashed), adoptedUnits };
}
