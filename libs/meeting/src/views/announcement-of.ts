import type { Counts } from '@gremia/contracts';
import {
  answerLabel,
  ASKED,
  type OutcomeDetail,
  type QuestionKind,
  type RuleProfile,
  questionLabel,
  RESULT_LABELS,
  resultLabel,
  type TieBreaker,
  tieLeftTo,
  tieSentence,
} from '@gremia/rules';
import { findItem, findVote } from '../lookup';
import type { VoteOutcome } from '../procedures/outcome';
import type { VoteKind } from '../procedures/procedure';
import { procedureOf } from '../procedures/registry';
import type { ItemState, MeetingState, VoteState } from '../state';
import { alternativeName } from './alternatives-of';
import { askedOf } from './asked-of';
import { blockNumbers } from './block-of';
import { placeOfVote } from './course-of-meeting';
import { houseOfVote } from './house-of-vote';
import { finalVote } from './votes-of';
import { isAmended, paperPhrase, subjectPhrase } from './wording';

/** What the chair announces after a vote was counted. */
export interface AnnouncementView {
  readonly carried: boolean;
  /** `mit Änderungen beschlossen`, `angenommen`, of a question `bejaht`. */
  readonly label: string;
  /** The sentence to read out. */
  readonly sentence: string;
  /** The yes votes that were needed. */
  readonly required: number;
  /** Votes are equal, and the rules of the body leave it to the chair or to the lot; else the count has decided. */
  readonly leftTo: TieBreaker | null;
  /** What the count comes to, whatever kind of vote it was. */
  readonly outcome: VoteOutcome;
}

/**
 * The announcement as the count gives it, or null when the vote is not counted.
 *
 * @param carried what the chair announces; where it differs from the count, label and sentence follow the chair and say
 *   so
 * @throws RuleError when the counts contradict the electorate
 */
export function announcementOf(state: MeetingState, voteId: string, carried?: boolean): AnnouncementView | null {
  const vote = findVote(state, voteId);
  const item = vote === null ? null : placeOfVote(state, vote);
  if (vote === null || vote.tally === null || item === null || state.profile === null || state.committee === null)
    return null;
  const { tally, majority } = vote;
  const { profile } = state;
  const procedure = procedureOf(vote);
  const { seats, present } = houseOfVote(state, vote);
  const electorate = { seats, entitled: vote.electorate.length, present };
  const outcome = procedure.assess(tally, { majority, electorate, profile, asked: askedOf(vote) });
  if (outcome.kind === 'election') {
    const { label, sentence, required } = outcome;
    return { carried: outcome.elected.length > 0, label, sentence, required, leftTo: null, outcome };
  }
  return decidedAnnouncement({ state, item, vote, procedure, profile }, tally, outcome, carried);
}

/** What is read out of a vote on several things: one sentence for all of them; null for any other vote. */
export function blockAnnouncement(state: MeetingState, voteId: string): string | null {
  const vote = findVote(state, voteId);
  const counted = announcementOf(state, voteId);
  const numbers = vote === null ? null : blockNumbers(state, vote);
  if (vote === null || vote.tally === null || counted === null || numbers === null || state.profile === null)
    return null;
  const { profile } = state;
  const { outcome, leftTo } = counted;
  const procedure = procedureOf(vote);
  if (leftTo !== null || outcome.kind === 'election') return counted.sentence;
  const item = findItem(state, vote.itemId);
  const power = vote.subject.kind === 'main' && item !== null ? powerOf(state, item) : 'decides';
  if (counted.carried && power === 'recommends')
    return `${procedure.words.recommendation?.(vote.tally, profile) ?? ''}, die Vorlagen zu ${numbers} anzunehmen.`;
  const what = `Der gemeinsam gestellte Antrag zu ${numbers}`;
  return procedure.words.outcome?.(vote.tally, { profile, detail: outcome.detail, what, power }) ?? counted.sentence;
}

interface Question {
  readonly state: MeetingState;
  readonly item: ItemState;
  readonly vote: VoteState;
  readonly procedure: VoteKind;
  readonly profile: RuleProfile;
}

/** Of a question that is answered with yes or no. */
function decidedAnnouncement(
  { state, item, vote, procedure, profile }: Question,
  tally: Counts,
  outcome: Extract<VoteOutcome, { kind: 'decided' }>,
  carried: boolean | undefined,
): AnnouncementView {
  const counted = outcome.detail;
  const detail: OutcomeDetail =
    carried === undefined ? counted : { ...counted, outcome: carried ? 'carried' : 'rejected' };
  const leftTo = tieLeftTo(profile, counted);
  const differs = detail.outcome !== counted.outcome && leftTo === null;
  const what = subjectPhrase(state, item, vote.subject);
  const said = {
    carried: detail.outcome === 'carried',
    label: labelOf(state, item, vote, { ...detail, tie: detail.tie && leftTo === null }),
    required: counted.required,
    leftTo,
    outcome,
  };
  const power = isWhole(vote) ? powerOf(state, item) : 'decides';
  const ended = endWords(said.carried, what === ASKED ? 'answers' : power);
  if (leftTo !== null) {
    const line = procedure.minutesLine(tally, []);
    const sentence =
      carried === undefined
        ? tieSentence(profile, leftTo, line)
        : `${what} ${ended} (${line}). ` +
          `Bei Stimmengleichheit hat ${leftTo === 'lot' ? 'das Los' : 'die Sitzungsleitung'} entschieden ` +
          `(${profile.tie.norm}).`;
    return { ...said, sentence };
  }
  if (differs) return { ...said, sentence: `${what} ${ended}. Die Verkündung weicht von der Auszählung ab.` };
  if (said.carried && power === 'recommends') {
    const opening = procedure.words.recommendation?.(tally, profile) ?? '';
    const object =
      vote.subject.kind === 'alternative'
        ? `den Vorschlag ${alternativeName(state, item.itemId, vote.subject)}`
        : paperPhrase(state, item, 'accusative');
    return { ...said, sentence: `${opening}, ${object} anzunehmen.` };
  }
  const sentence = procedure.words.outcome?.(tally, { profile, detail, what, question: kindOf(vote), power }) ?? '';
  return { ...said, sentence };
}

/** On the matter as a whole a body may only recommend; on its parts and on procedure it decides. */
const isWhole = ({ subject }: VoteState): boolean => subject.kind === 'main' || subject.kind === 'alternative';

const endWords = (carried: boolean, how: 'decides' | 'recommends' | 'answers'): string => {
  if (how === 'recommends') return `wird ${carried ? '' : 'nicht '}empfohlen`;
  if (how === 'answers') return `ist ${carried ? 'bejaht' : 'verneint'}`;
  return `ist ${carried ? 'angenommen' : 'abgelehnt'}`;
};

/** A text is adopted or not, whatever majority it needs; the words of a question are for those in words. */
const kindOf = ({ subject, questionType = 'ordinary' }: VoteState): QuestionKind =>
  subject.kind === 'free' ? questionType : 'ordinary';

/** A body that is only heard recommends; so does every body in a preliminary consultation. */
export function powerOf({ profile }: MeetingState, { text }: ItemState): 'decides' | 'recommends' {
  return text?.responsibility === 'preliminary' || text?.responsibility === 'hearing'
    ? 'recommends'
    : (profile?.power.value ?? 'decides');
}

/** What was decided on the text, in a word: `mit Änderungen beschlossen`; null as long as nothing is. */
export function decidedLabel(state: MeetingState, item: ItemState): string | null {
  const { result = null } = finalVote(state, item) ?? {};
  return result?.rejectsText === true
    ? resultLabel({ outcome: 'rejected', tie: false }, powerOf(state, item), false)
    : (result?.label ?? null);
}

/** What follows where a vote left no point of the text; null for any other vote. */
export function textRejected(state: MeetingState, { itemId, result }: VoteState): string | null {
  const item = findItem(state, itemId);
  if (item === null || result?.rejectsText !== true) return null;
  const follows =
    powerOf(state, item) === 'recommends' ? 'wird die Vorlage nicht empfohlen' : 'ist die Vorlage abgelehnt';
  return `Alle Punkte sind einzeln abgelehnt; damit ${follows}.`;
}

function labelOf(state: MeetingState, item: ItemState, vote: VoteState, detail: OutcomeDetail): string {
  if (vote.subject.kind === 'main') return resultLabel(detail, powerOf(state, item), isAmended(state, item));
  if (isWhole(vote) && powerOf(state, item) === 'recommends') return resultLabel(detail, 'recommends', false);
  const asked = questionLabel(kindOf(vote), detail.outcome);
  if (asked !== null) return asked;
  if (subjectPhrase(state, item, vote.subject) === ASKED) return answerLabel(detail);
  if (detail.outcome === 'carried') return 'angenommen';
  return detail.tie ? RESULT_LABELS['rejected-tie'] : RESULT_LABELS.rejected;
}
