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
   * The clause of the local statute, where it is not among the rules of the body. Not recorded at all: nobody who is
   * connected has a vote.
   */
  readonly statuteClause?: string | null;
  /** Whether the member in question chairs; some Länder want whoever chairs in the room. */
  readonly chairs?: boolean;
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
  statuteClause = emergency?.statuteClause ?? null,
  subject = 'ordinary',
  chairs = false,
}: RemoteFacts): RemoteEntitlement {
  const { value, norm } = profile.remote;
  const missing = missingFor(profile, emergency, statuteClause);
  const allowed = value.counts !== 'never' && missing.length === 0;
  const outside = chairs && value.chairInRoom;
  const entitled = allowed && !outside && !value.excluded.includes(subject);
  return {
    entitled,
    sentence: entitled
      ? null
      : !allowed
        ? refusalOf(profile, missing)
        : outside
          ? `Wer die Sitzung leitet, nimmt im Sitzungsraum teil (${norm}); zugeschaltet besteht kein Stimmrecht.`
          : (value.exclusion ?? value.refusal),
    norm,
    missing,
    needsChair: allowed && needsChair(profile.remote),
  };
}

const MISSING_WORDS = {
  declaration: 'die Feststellung der Notlage',
  'statute-clause': 'die Bestimmung in der Hauptsatzung',
  'public-room': 'der öffentlich zugängliche Raum für Bild und Ton',
} as const;

/** Where a part of what is needed is there already, the refusal names the rest; else it says what the law asks for. */
function refusalOf({ remote: { value, norm } }: RuleProfile, missing: RemoteEntitlement['missing']): string {
  const needed = value.needsPublicRoom ? 3 : 2;
  if (value.counts !== 'emergency-only' || missing.length >= needed) return value.refusal;
  return (
    `Eine Teilnahme mit Stimmrecht durch Zuschaltung ist nicht zulässig (${norm}). Es fehlt: ` +
    `${missing.map((what) => MISSING_WORDS[what]).join('; ')}. ` +
    'Die zugeschalteten Mitglieder gelten nicht als anwesend.'
  );
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

function missingFor(
  { remote: { value, origin } }: RuleProfile,
  emergency: Emergency | null,
  clause: string | null,
): RemoteEntitlement['missing'] {
  if (value.counts === 'never') return [];
  const inEmergency = value.counts === 'emergency-only';
  // A rule that the Hauptsatzung makes is its clause.
  const hasClause = value.needsStatute === null || origin?.level === 'main-statute' || Boolean(clause?.trim());
  return [
    ...(!inEmergency || emergency?.declared ? [] : (['declaration'] as const)),
    ...(hasClause ? [] : (['statute-clause'] as const)),
    ...(!inEmergency || !value.needsPublicRoom || emergency?.publicRoom?.trim() ? [] : (['public-room'] as const)),
  ];
}
