import {
  findItem,
  findSeat,
  findVote,
  hasVoted,
  isOwnSeat,
  nameInSeat,
  procedureOf,
  type MeetingState,
  type RosterEntry,
} from '@gremia/meeting';

/**
 * What a seat of the house shows while the meeting runs. `voted` says that there is a ballot, never which; `handed`
 * that a ballot of paper was handed out, and nobody can say whether it came back filled in; `unentitled`: connected,
 * but without a vote; `circular`: asked where they are, since nobody meets.
 */
export type HouseSeatKind = PresentKind | 'voted' | 'handed' | 'unentitled' | 'conflicted' | 'absent';
type PresentKind = 'present' | 'remote' | 'circular';

/** In the order of the legend. */
export const HOUSE_SEAT_KINDS: readonly HouseSeatKind[] = [
  'present',
  'remote',
  'circular',
  'voted',
  'handed',
  'unentitled',
  'conflicted',
  'absent',
];

export interface HouseSeat {
  readonly key: string;
  /** null: nobody holds this seat. */
  readonly name: string | null;
  readonly faction: string | null;
  readonly kind: HouseSeatKind;
}

/**
 * Every statutory seat, faction by faction, the largest first. A seat keeps its place from the opening to the end, so
 * that people find each other in the picture; it shows who holds it now.
 */
export function houseSeats(state: MeetingState): readonly HouseSeat[] {
  const voting = state.roster.filter(isOwnSeat);
  const sizes = new Map<string | null, number>();
  for (const { faction } of voting) sizes.set(faction, (sizes.get(faction) ?? 0) + 1);
  const size = ({ faction }: RosterEntry): number => (faction === null ? -1 : (sizes.get(faction) ?? 0));
  const seated = [...voting].sort(
    (a, b) => size(b) - size(a) || (a.faction ?? '').localeCompare(b.faction ?? '', 'de'),
  );
  const vacant = Math.max(0, (state.committee?.seats ?? 0) - seated.length);
  return [
    ...seated.map((own) => {
      const { personId, faction } = findSeat(state, own.heldBy ?? own.personId) ?? own;
      return { key: own.personId, name: nameInSeat(state, personId), faction, kind: kindOf(state, personId) };
    }),
    ...Array.from({ length: vacant }, (_, index) => ({
      key: `vacant ${index}`,
      name: null,
      faction: null,
      kind: 'absent' as const,
    })),
  ];
}

function kindOf(state: MeetingState, personId: string): HouseSeatKind {
  const vote = findVote(state, state.currentVoteId);
  const excluded = findItem(state, state.currentItemId)?.conflicted.includes(personId) ?? false;
  if (excluded || vote?.conflicted.includes(personId) === true) return 'conflicted';
  if (vote !== null && hasVoted(vote, personId)) return procedureOf(vote).handsOut === true ? 'handed' : 'voted';
  const presence = state.present[personId];
  if (presence === undefined) return 'absent';
  if (!presence.entitled) return 'unentitled';
  return presence.mode === 'hall' ? 'present' : presence.mode;
}
