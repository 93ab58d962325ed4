import type { MeetingEvent } from '@gremia/meeting';
import { germanDay } from '@gremia/rules';
import { withStop } from './with-stop';

type Opened = Extract<MeetingEvent, { readonly kind: 'meeting-opened' }>;

/**
 * What a meeting with connected members rests on, as it was on record when the meeting opened: the declared emergency
 * with who, when and why, the clause, the resolution, the software, the room. Nothing where nothing was on record.
 *
 * @see ThürKO § 36a, § 40 Abs. 1 Satz 3
 */
export function remoteFindings({ emergency, publicRoom, profile }: Opened): readonly string[] {
  if (emergency === null) return [];
  const { declared, declaredBy, declaredOn, ground, statuteClause, resolution, approvedSystem } = emergency;
  const { norm, value } = profile.remote;
  const emergencySentence =
    declared && declaredBy !== undefined && declaredOn !== undefined
      ? [
          `Die Notlage hat ${declaredBy} am ${germanDay(declaredOn)} festgestellt (${norm}). ` +
            `Grund: ${withStop(ground ?? '')}` +
            `${value.confirmedNextMeeting ? ' Über die Fortdauer ist in der nächsten Sitzung zu beschließen.' : ''}`,
        ]
      : [];
  const bases = [
    ...(statuteClause === null ? [] : [statuteClause]),
    ...(resolution === undefined ? [] : [resolution]),
    ...(approvedSystem === undefined ? [] : [`zugelassene Anwendung: ${approvedSystem}`]),
    ...(publicRoom === null ? [] : [`Bild und Ton in: ${publicRoom}`]),
  ];
  return [
    ...emergencySentence,
    ...(bases.length === 0 ? [] : [`Zuschaltung von Mitgliedern: ${bases.join('; ')} (${norm}).`]),
  ];
}
