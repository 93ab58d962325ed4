import type { VoteSubject } from '@gremia/contracts';
import { quorum, subjectsOf, type QuorumState, type RemoteSubject } from '@gremia/rules';
import { findItem } from '../lookup';
import { procedureOf } from '../procedures/registry';
import type { MeetingState, VoteState } from '../state';
import { presentFor } from './alone';
import { excludedFrom } from './excluded-from';
import { mayorOf, uncountedMayor } from './mayor';
import { hasVoted } from './participation';

/**
 * The quorum for an item (the one at hand by default): members present and entitled, less those excluded from this
 * item. null while the meeting is not open.
 *
 * @param less persons who are left out as well, such as those who declared a conflict on their ballot
 * @param subject what is to be voted on; elections may know no conflict of interest
 * @see ThürKO § 36
 */
export function quorumOf(
  state: MeetingState,
  itemId: string | null = state.currentItemId,
  less: readonly string[] = [],
  subject: Pick<VoteSubject, 'kind'> | null = null,
): QuorumState | null {
  const excluded = [...excludedFrom(state, itemId, subject), ...less];
  return quorumAmong(state, presentFor(state, itemId), excluded);
}

/**
 * The quorum of a vote when it ends: of those who were entitled when it was opened, who have voted or are still there.
 * Who came later cannot vote on it, and does not stand in for those who left.
 *
 * @param less persons who declared a conflict on their ballot
 */
export function quorumOfVote(state: MeetingState, vote: VoteState, less: readonly string[] = []): QuorumState | null {
  const { electorate, conflicted } = vote;
  const present = presentFor(state, vote.itemId);
  const mayor = vote.withoutMayor === undefined ? undefined : mayorOf(state)?.personId;
  const stayed = present
    .filter((personId) => personId === mayor)
    .concat(electorate.filter((personId) => hasVoted(vote, personId) || present.includes(personId)));
  const excludedHere = conflicted.filter((personId) => present.includes(personId));
  const excluded = [...excludedFrom(state, vote.itemId, vote.subject), ...conflicted, ...less];
  return quorumAmong(state, [...stayed, ...excludedHere], excluded);
}

/**
 * Whether a lack of quorum stands against resolving: always; or from the moment on at which somebody has doubted it;
 * or, without any doubt, where so few are left that whoever chairs has to find it.
 *
 * @param house the quorum that is asked about
 * @see GO NRW § 49, NKomVG § 65, HGO § 53, GO SH § 38
 */
export const isQuorumAsked = (
  { profile, quorumChallengedAt }: MeetingState,
  house: Pick<QuorumState, 'belowFloor'> | null,
): boolean =>
  profile?.quorum.value.mode !== 'on-challenge' || quorumChallengedAt !== null || house?.belowFloor === true;

/**
 * The quorum of a vote that is over: as it was counted, and with attendance as it was put right since.
 *
 * @param left were counted as there, and were not; `came` the other way round
 */
export function quorumsOfEnded(
  state: MeetingState,
  vote: VoteState,
  { left, came }: { readonly left: readonly string[]; readonly came: readonly string[] },
): { readonly counted: QuorumState; readonly right: QuorumState } | null {
  const item = findItem(state, vote.itemId);
  const late = item?.foundLate.map(({ personId }) => personId) ?? [];
  const known = excludedFrom(state, vote.itemId, vote.subject).filter((personId) => !late.includes(personId));
  const declared = (vote.ballots ?? []).flatMap(({ personId, choice }) =>
    procedureOf(vote).declaresConflict(choice) ? [personId] : [],
  );
  const excluded = [...new Set([...known, ...vote.conflicted, ...declared])];
  const there = [...vote.electorate, ...vote.conflicted];
  // The mayor may have been there without a vote on the question, and counted all the same.
  const mayor = vote.withoutMayor === undefined ? undefined : mayorOf(state)?.personId;
  const withMayor = mayor === undefined ? there : [...there, mayor];
  const isMayorThere = quorumAmong(state, withMayor, vote.conflicted)?.present === vote.quorum.present;
  const atEnd = (isMayorThere ? withMayor : there).filter((personId) => !vote.gone.includes(personId));
  const counted = quorumAmong(state, atEnd, excluded);
  const put = [...atEnd.filter((personId) => !left.includes(personId)), ...came];
  const right = quorumAmong(state, put, excluded);
  return counted === null || right === null ? null : { counted, right };
}

function quorumAmong(state: MeetingState, counted: readonly string[], excluded: readonly string[]): QuorumState | null {
  const { profile, committee, roster, secondConvening } = state;
  if (profile === null || committee === null) return null;
  const uncounted = uncountedMayor(state);
  const there = counted.filter((personId) => personId !== uncounted?.personId);
  const less = uncounted === null ? 0 : 1;
  const entitled = there.filter((personId) => !excluded.includes(personId));
  return quorum({
    profile,
    statutorySeats: committee.seats - less,
    presentEntitled: entitled.length,
    presentConflicted: there.length - entitled.length,
    conflicted: roster.filter(({ personId, voting }) => voting && excluded.includes(personId)).length,
    filledSeats: roster.filter(({ voting }) => voting).length - less,
    secondConvening,
  });
}

/** The persons who could vote on an item now, in the order of the roster. */
export function votersOf(
  state: MeetingState,
  itemId: string | null,
  subject: Pick<VoteSubject, 'kind'> | null = null,
): readonly string[] {
  const excluded = excludedFrom(state, itemId, subject);
  return presentFor(state, itemId).filter((personId) => !excluded.includes(personId));
}

/**
 * Who may vote on a question of this kind now: those who could vote on the item, less the connected where the rules of
 * the body shut them out of it.
 */
export function electorateOf(
  state: MeetingState,
  itemId: string | null,
  remote: RemoteSubject | readonly RemoteSubject[],
  subject: Pick<VoteSubject, 'kind'> | null = null,
): readonly string[] {
  const excluded = state.profile?.remote.value.excluded ?? [];
  const shutOut = subjectsOf(state.emergency, remote).some((each) => excluded.includes(each));
  return votersOf(state, itemId, subject).filter((personId) => !shutOut || state.present[personId]?.mode !== 'remote');
}
