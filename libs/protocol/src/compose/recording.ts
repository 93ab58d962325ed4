import type { RecordedKind, RecordingEnd, RecordingPause } from '@gremia/contracts';
import type { ProtocolEntry } from '../protocol-entry';

const OF: Readonly<Record<RecordedKind, string>> = {
  sound: 'Der Ton der öffentlichen Sitzung wird',
  'picture-and-sound': 'Bild und Ton der öffentlichen Sitzung werden',
};

const CONSENT = {
  none: '',
  body: '; das Gremium hat zugestimmt',
  everybody: '; alle Anwesenden haben zugestimmt',
} as const;

const PAUSES: Readonly<Record<RecordingPause, string>> = {
  objection: 'es spricht jemand, der widersprochen hat',
  break: 'die Sitzung ist unterbrochen',
  'secret-vote': 'es wird geheim abgestimmt',
  lead: 'auf Anordnung der Sitzungsleitung',
};

const ENDS: Readonly<Record<RecordingEnd, string>> = {
  lead: 'auf Anordnung der Sitzungsleitung',
  'non-public': 'die Öffentlichkeit ist ausgeschlossen',
  closed: 'mit dem Schluss der Sitzung',
  'other-day': 'die Sitzung wird an einem anderen Tag fortgesetzt',
};

/** Since when the meeting is recorded, when and why not, and who has objected; null for any other entry. */
export function recordingSentence(event: ProtocolEntry['event']): string | null {
  switch (event.kind) {
    case 'recording-began':
      return `${OF[event.of]} für die Niederschrift aufgezeichnet (${event.norm})${CONSENT[event.consent]}.`;
    case 'recording-paused':
      return `Die Aufzeichnung ruht: ${PAUSES[event.reason]}.`;
    case 'recording-resumed':
      return 'Die Aufzeichnung geht weiter.';
    case 'recording-noted':
      return event.standing === 'running'
        ? 'Die Aufzeichnung läuft.'
        : 'Die Aufzeichnung ist gestört; es wird nicht oder nicht alles aufgezeichnet.';
    case 'recording-ended':
      return `Die Aufzeichnung ist beendet: ${ENDS[event.reason]}.`;
    case 'recording-objected':
      return event.objects
        ? `${event.name} widerspricht der Aufzeichnung der eigenen Redebeiträge.`
        : `${event.name} nimmt den Widerspruch gegen die Aufzeichnung zurück.`;
    default:
      return null;
  }
}
