import type { DisturbanceEnd, DisturbanceKind } from '@gremia/contracts';
import type { MeetingState } from '@gremia/meeting';
import type { ProtocolEntry } from '../protocol-entry';
import { nameOf } from './name-of';

const KINDS: Readonly<Record<DisturbanceKind, string>> = {
  picture: 'eine Störung des Bildes',
  sound: 'eine Störung des Tons',
  'picture-and-sound': 'eine Störung von Bild und Ton',
  line: 'Abbrüche der Verbindung',
};

const ENDS: Readonly<Record<DisturbanceEnd, string | null>> = {
  over: 'ist behoben',
  'no-hindrance': 'hindert die Fortsetzung der Sitzung nicht',
  // The interruption tells it.
  interrupted: null,
};

/** A disturbance of picture and sound, and what whoever leads has said of it; null for any other entry. */
export function disturbanceSentence({ event }: ProtocolEntry, state: MeetingState): string | null {
  const named = (reportId: string): string => {
    const report = state.disturbances?.find((each) => each.reportId === reportId);
    return report === undefined ? '' : nameOf(state, report.personId);
  };
  switch (event.kind) {
    case 'disturbance-reported': {
      const rests = event.pauses === null ? '' : ' Die Abstimmung ruht.';
      return `${nameOf(state, event.personId)} meldet ${KINDS[event.what]}.${rests}`;
    }
    case 'disturbance-settled': {
      const end = ENDS[event.how];
      return end === null ? null : `Die von ${named(event.reportId)} gemeldete Störung ${end}.`;
    }
    case 'reach-settled':
      return (
        `Die Sitzungsleitung bestimmt: ${nameOf(state, event.personId)} zählt ohne Bild oder Ton ` +
        `${event.counts ? '' : 'nicht '}mit (${state.profile?.remoteReach.norm ?? ''}).`
      );
    default:
      return null;
  }
}
