import { answerDoubt } from '@gremia/rules';
import type { CommandContext } from '../decision';
import type { MeetingEvent } from '../events';
import { findItem, findSeat, findVote } from '../lookup';
import type { ItemState, MeetingState, VoteState } from '../state';
import { askTexts } from '../texts/ask-texts';
import { announcementOf } from '../views/announcement-of';
import { adoptedUnits, mergedText, unitsOf } from '../views/units-of';
import { finalVote } from '../views/votes-of';
import { accept, type Decider, refuse } from './decider';
import { mustBeOffice, mustBeOpened, mustRun } from './guards';

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
  const said = announcementOf(state, voteId, carried) ?? counted;
  const { label } = said;
  const sentence = leftTo === 'lot' ? `${said.sentence} ${reason.trim()}` : said.sentence;
  const resolution = carried && vote.subject.kind === 'main' ? resolve(state, vote, context) : null;
  return accept(state, actor, context, [
    { kind: 'result-announced', voteId, carried, label, sentence, tally: vote.tally, deviation, resolution },
  ]);
};

/** A doubt is heard from anybody who could vote, and from the office; when it comes too late, the profile decides. */
export const doubtResult: Decider<'doubt-result'> = (state, { voteId, reason }, actor, context) => {
  const refusal = mustBeOpened(state);
  if (refusal !== null) return refusal;
  const vote = findVote(state, voteId);
  if (vote === null) return refuse('vote-not-found');
  if (!actor.office && findSeat(state, actor.personId)?.voting !== true) return refuse('not-seated');
  if (vote.phase === 'open' || vote.phase === 'closed') return refuse('not-announced');
  if (vote.phase !== 'announced')
    return refuse('wrong-state', 'Die Abstimmung wird bereits wiederholt oder wurde abgebrochen.');
  if (state.currentVoteId !== null) return refuse('vote-open');
  const item = findItem(state, vote.itemId);
  if (state.profile === null || item === null) return refuse('meeting-not-open');
  const answer = answerDoubt(state.profile, { nextItemCalled: state.doubtableVoteId !== voteId, meetingClosed: false });
  // Once the whole text is decided, a vote on one of its changes can no longer be repeated on its own; nor can one on
  // an amendment to what is decided by now.
  const overtaken =
    vote.subject.kind === 'unit' && (finalVote(state, item) !== null || isBuiltUpon(state, item, vote.subject.unitIds));
  if (!answer.allowed || overtaken)
    return refuse('doubt-too-late', answer.allowed ? undefined : answer.sentence, answer.norm);
  return accept(state, actor, context, [{ kind: 'result-doubted', voteId, reason }]);
};

/** An amendment to which these units belong as amendments is decided in part. */
function isBuiltUpon(state: MeetingState, item: ItemState, unitIds: readonly string[]): boolean {
  const units = unitsOf(state, item.itemId);
  const parents = new Set(
    units.flatMap(({ unitId, amends }) => (unitIds.includes(unitId) && amends !== null ? [amends] : [])),
  );
  return units.some(
    ({ amendmentNo, amends, state: unit }) =>
      amends === null && parents.has(amendmentNo) && unit !== 'open' && unit !== 'settled',
  );
}

/** The text that follows from what was adopted and taken over; null where the item has no text. */
function resolve(state: MeetingState, vote: VoteState, { hash }: CommandContext): Resolution {
  const item = findItem(state, vote.itemId);
  const base = item?.text?.base;
  if (item === null || base === undefined || base === null) return null;
  const units = adoptedUnits(state, item);
  const merged = mergedText(state, item, units);
  if (merged === null) return null;
  const { points, renumbering } = merged;
  return {
    points,
    marked: askTexts(state, 'compare', { before: base, after: points }),
    renumbering,
    textHash: hash(askTexts(state, 'hashed', points)),
    adoptedUnits: units,
  };
}
