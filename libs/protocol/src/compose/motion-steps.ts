import { carriedOutText, findMotion, motionName, moverName, sideWord, type MeetingState } from '@gremia/meeting';
import type { ProtocolEntry } from '../protocol-entry';
import { nameOf } from './name-of';

const ON_THE_PUBLIC: ReadonlySet<string> = new Set(['exclude-public', 'admit-public']);

/** What the minutes say of points of order beside the votes on them; null for every other entry. */
export function motionStep({ event }: ProtocolEntry, state: MeetingState, itemId: string): string | null {
  if (!('motionId' in event) || event.motionId === null || event.itemId !== itemId) return null;
  const motion = findMotion(state, event.motionId);
  if (motion === null) return null;
  switch (event.kind) {
    case 'motion-raised':
      return motion.byLead === true
        ? `Die Sitzungsleitung schlägt vor: ${motionName(motion)}.`
        : `${moverName(state, motion)} beantragt zur Geschäftsordnung: ${motionName(motion)}.`;
    case 'motion-spoken':
      return `Zum Antrag auf ${motionName(motion)} spricht ${nameOf(state, event.personId)} ${sideWord(event.side)}.`;
    case 'motion-carried-out':
      // That the public goes or comes back is told with how it was voted.
      return ON_THE_PUBLIC.has(motion.motion) ? null : carriedOutText(motion);
    case 'motion-settled': {
      if (event.how === 'withdrawn') return `Der Antrag auf ${motionName(motion)} wird zurückgezogen.`;
      if (event.how === 'moot') return `Der Antrag auf ${motionName(motion)} hat sich erledigt: ${event.reason}`;
      if (event.how === 'refused')
        return `Die Sitzungsleitung lässt den Antrag auf ${motionName(motion)} nicht zu: ${event.reason}`;
      return event.granted?.by === 'demand'
        ? `Dem Verlangen (${motionName(motion)}) wird entsprochen (${event.granted.norm}).`
        : `Die Sitzungsleitung gibt dem Antrag auf ${motionName(motion)} statt.`;
    }
    default:
      return null;
  }
}
