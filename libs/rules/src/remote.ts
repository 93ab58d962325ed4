import { needsChair } from './chair-question';
import type { RemoteSubject, RuleProfile } from './profile';
import { RuleError } from './rule-error';

/** A declared emergency and what has to go with it. */
export interface Emergency {
  readonly declared: boolean;
  /** The clause of the local statute that allows it, e.g. `§ 7a Hauptsatzung`; null while it is not recorded. */
  readonly statuteClause: string | null;
  /** The room in which the public follows picture and sound; null while none is named. */
  readonly publicRoom: string | null;
}

/** Whether connected members take part with a vote, and in which words they are told otherwise. */
export interface RemoteEntitlement {
  /** They have a vote on this subject, and so count for its quorum. */
  readonly entitled: boolean;
  /** null when they are entitled. */
  readonly sentence: string | null;
  readonly norm: string;
  /** What is still missing before they could be entitled, in the order in which it has to be done. */
  readonly missing: readonly ('declaration' | 'statute-clause' | 'public-room')[];
  readonly needsChair: boolean;
}

/**
 * What decides on connected members: the profile, an emergency if one was declared, the recorded clause of the local
 * statute, and what is voted on.
 */
export interface RemoteFacts {
  readonly profile: RuleProfile;
  readonly emergency: Emergency | null;
  /**
   * For profiles that allow remote members outside an emergency: the recorded clause. Not recorded: the chair is asked.
   */
  readonly statuteClause?: string | null;
  readonly subject?: RemoteSubject;
}

/**
 * Decides whether members who are connected from elsewhere have a vote. In Thüringen they have none unless an emergency
 * was declared, the Hauptsatzung
 * contains the clause and the public room is named; a wish alone changes nothing.
 *
 * @see ThürKO § 36a, GemO BW § 37a, GO NRW § 58a
 */
export function remoteEntitlement({
  profile,
  emergency,
  statuteClause = null,
  subject = 'ordinary',
}: RemoteFacts): RemoteEntitlement {
  const { value, norm } = profile.remote;
  const missing = value.counts === 'emergency-only' ? missingInEmergency(profile, emergency) : [];
  const allowed = value.counts !== 'never' && missing.length === 0;
  const entitled = allowed && !value.excluded.includes(subject);
  const clauseOpen = value.counts === 'always' && value.needsStatute !== null && statuteClause === null;
  return {
    entitled,
    sentence: entitled ? null : allowed ? (value.exclusion ?? value.refusal) : value.refusal,
    norm,
    missing,
    needsChair: allowed && (needsChair(profile.remote) || clauseOpen),
  };
}

/**
 * Refuses to announce a meeting with connected members whose picture and sound the public could follow nowhere.
 *
 * @throws RuleError `announcement-without-public-room`
 * @see ThürKO § 40 Abs. 1 Satz 3
 */
export function checkRemoteAnnouncement(profile: RuleProfile, publicRoom: string | null): void {
  if (!profile.remote.value.needsPublicRoom || publicRoom?.trim()) return;
  const norm = profile.remote.value.publicRoomNorm;
  throw new RuleError(
    'announcement-without-public-room',
    `Die Bekanntmachung muss den öffentlich zugänglichen Raum nennen, in den Bild und Ton übertragen werden (${norm}).`,
    norm,
  );
}

function missingInEmergency(profile: RuleProfile, emergency: Emergency | null): RemoteEntitlement['missing'] {
  const { needsStatute, needsPublicRoom } = profile.remote.value;
  return [
    ...(emergency?.declared ? [] : (['declaration'] as const)),
    ...(needsStatute === null || emergency?.statuteClause?.trim() ? [] : (['statute-clause'] as const)),
    ...(!needsPublicRoom || emergency?.publicRoom?.trim() ? [] : (['public-room'] as const)),
  ];
}
