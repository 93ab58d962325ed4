import { needsChair } from './chair-question';
import type { NamedCommittee, RemoteRule, RemoteSubject, RuleProfile } from './profile';
import { RuleError } from './rule-error';

/**
 * What is on record for meeting with connected members: a declared emergency, and whatever else the law wants before
 * anybody who is connected has a vote. What is not there is not on record.
 */
export interface Emergency {
  readonly declared: boolean;
  /** The clause of the local statute that allows it, e.g. `§ 7a Hauptsatzung`; null while it is not recorded. */
  readonly statuteClause: string | null;
  /** The room in which the public follows picture and sound; null while none is named. */
  readonly publicRoom: string | null;
  /** Who declared the emergency, when (a day) and on which ground. */
  readonly declaredBy?: string;
  readonly declaredOn?: string;
  readonly ground?: string;
  /** The resolution of the body on meeting in this way, e.g. `Beschluss vom 04.11.2026, Nr. 112/26`. */
  readonly resolution?: string;
  /** The approved software over which picture, sound and votes run. */
  readonly approvedSystem?: string;
  /** How somebody reports a disturbance where the page does not work: phone number, e-mail. */
  readonly helpContact?: string;
  /** The committee is one that the law names. */
  readonly committee?: NamedCommittee;
  /** The first meeting after the election of the body. */
  readonly firstSession?: boolean;
}

/** What of it is kept with the opening of a meeting; the room stands there already. */
export type RecordedEmergency = Omit<Emergency, 'publicRoom'>;

/** What has to be there before connected members have a vote. */
export type RemoteNeed =
  'declaration' | 'statute-clause' | 'resolution' | 'approved-system' | 'public-room' | 'consent';

/** Whether connected members take part with a vote, and in which words they are told otherwise. */
export interface RemoteEntitlement {
  /** They have a vote on this subject, and so count for its quorum. */
  readonly entitled: boolean;
  /** null when they are entitled. */
  readonly sentence: string | null;
  readonly norm: string;
  /** What is still missing before they could be entitled, in the order in which it has to be done. */
  readonly missing: readonly RemoteNeed[];
  readonly needsChair: boolean;
}

/**
 * What decides on connected members: the profile, what is on record of the meeting, and what is voted on.
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
  /** The member wants to be connected; some Länder ask for it. Default: yes. */
  readonly consents?: boolean;
  readonly subject?: RemoteSubject | readonly RemoteSubject[];
}

/**
 * Decides whether members who are connected from elsewhere have a vote. In Thüringen they have none unless an emergency
 * was declared, the Hauptsatzung contains the clause and the public room is named; a wish alone changes nothing. What
 * the law wants and is not on record is named one by one.
 *
 * @see ThürKO § 36a, GemO BW § 37a, GO NRW § 58a, HGO § 52a, NKomVG § 64, GemO RP § 35a, KSVG § 51a
 */
export function remoteEntitlement(facts: RemoteFacts): RemoteEntitlement {
  const { profile, emergency, subject = 'ordinary', chairs = false } = facts;
  const { value, norm } = profile.remote;
  const missing = missingFor(facts);
  const shutOut = outsideOf(value, emergency);
  const allowed = value.counts !== 'never' && shutOut === null && missing.length === 0;
  const outside = chairs && value.chairInRoom;
  const subjects = subjectsOf(emergency, subject);
  const excluded = subjects.some((each) => value.excluded.includes(each));
  const entitled = allowed && !outside && !excluded;
  return {
    entitled,
    sentence: entitled
      ? null
      : shutOut !== null
        ? `Eine Teilnahme mit Stimmrecht durch Zuschaltung ist ${COMMITTEES[shutOut]} nicht zulässig (${norm}).`
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

/**
 * Whether something of this kind may not be dealt with at all as long as somebody is connected with a vote, and in
 * which words; null where it may.
 *
 * @see NKomVG § 64, KSVG § 51a
 */
export function sessionExclusion(
  { remote: { value } }: RuleProfile,
  subjects: readonly RemoteSubject[],
  connected: number,
): string | null {
  const concerned =
    value.scope === 'session' && connected > 0 && subjects.some((each) => value.excluded.includes(each));
  return concerned ? (value.exclusion ?? value.refusal) : null;
}

/** The subjects of a vote with what holds for the whole meeting; a secret election is an election, too. */
export function subjectsOf(
  emergency: Emergency | null,
  subject: RemoteSubject | readonly RemoteSubject[],
): readonly RemoteSubject[] {
  const given = typeof subject === 'string' ? [subject] : subject;
  return [
    ...given,
    ...(given.includes('secret-election') ? (['election'] as const) : []),
    ...(emergency?.firstSession === true ? (['first-session'] as const) : []),
  ];
}

const COMMITTEES: Readonly<Record<NamedCommittee, string>> = {
  main: 'im Hauptausschuss',
  finance: 'im Finanzausschuss',
  audit: 'im Rechnungsprüfungsausschuss',
};

/** What is missing, in words; what stands in the Hauptsatzung or elsewhere is said as the rule names it. */
export const remoteNeedWords = (need: RemoteNeed, statute: string | null): string =>
  need === 'statute-clause' ? `die Bestimmung in der ${statute ?? 'Hauptsatzung'}` : MISSING_WORDS[need];

const MISSING_WORDS = {
  declaration: 'die Feststellung der Notlage',
  resolution: 'der Beschluss des Gremiums',
  'approved-system': 'das zugelassene Abstimmungssystem',
  'public-room': 'der öffentlich zugängliche Raum für Bild und Ton',
  consent: 'die Zustimmung des Mitglieds',
} as const;

/** Where a part of what is needed is there already, the refusal names the rest; else it says what the law asks for. */
function refusalOf({ remote: { value, norm } }: RuleProfile, missing: readonly RemoteNeed[]): string {
  if (missing.length === 0 || missing.length >= needsOf(value).length) return value.refusal;
  return (
    `Eine Teilnahme mit Stimmrecht durch Zuschaltung ist nicht zulässig (${norm}). Es fehlt: ` +
    `${missing.map((need) => remoteNeedWords(need, value.needsStatute)).join('; ')}. ` +
    'Die zugeschalteten Mitglieder gelten nicht als anwesend.'
  );
}

/** Everything that the law wants on record, in the order in which it has to be done. */
export function needsOf(value: RemoteRule): readonly RemoteNeed[] {
  if (value.counts === 'never') return [];
  const inEmergency = value.counts === 'emergency-only';
  return [
    ...(inEmergency ? (['declaration'] as const) : []),
    ...(value.needsStatute === null ? [] : (['statute-clause'] as const)),
    ...(value.resolution === 'none' ? [] : (['resolution'] as const)),
    ...(value.needsApprovedSystem ? (['approved-system'] as const) : []),
    ...(inEmergency && value.needsPublicRoom ? (['public-room'] as const) : []),
    ...(value.needsConsent ? (['consent'] as const) : []),
  ];
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

/** Committees in which the law of the Land lets nobody take part from elsewhere. */
const outsideOf = ({ excludedCommittees }: RemoteRule, emergency: Emergency | null): NamedCommittee | null =>
  emergency?.committee !== undefined && excludedCommittees.includes(emergency.committee) ? emergency.committee : null;

function missingFor(facts: RemoteFacts): readonly RemoteNeed[] {
  const { profile, emergency, consents = true, statuteClause = emergency?.statuteClause ?? null } = facts;
  const { value, origin } = profile.remote;
  const there: Readonly<Record<RemoteNeed, boolean>> = {
    declaration: emergency?.declared === true,
    // A rule that the Hauptsatzung makes is its clause.
    'statute-clause': origin?.level === 'main-statute' || Boolean(statuteClause?.trim()),
    resolution: Boolean(emergency?.resolution?.trim()),
    'approved-system': Boolean(emergency?.approvedSystem?.trim()),
    'public-room': Boolean(emergency?.publicRoom?.trim()),
    consent: consents,
  };
  return needsOf(value).filter((need) => !there[need]);
}
