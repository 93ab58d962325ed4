import type { RuleProfile } from './profile';

/** What of somebody who is connected arrives: their line, their picture, their sound. null: is not measured. */
export interface Arriving {
  readonly line: boolean;
  readonly picture: boolean | null;
  readonly sound: boolean | null;
}

/** Whether somebody who is connected is there, or whoever leads has to say. */
export type Reached = 'there' | 'not-there' | 'chair-decides';

/**
 * Whether somebody who is connected is there. Without a line nobody is; without picture or sound it is as the rules of
 * the body say, and what is not measured is not missing.
 *
 * @see GO NRW § 58a, DigiSiVO § 10, GO Art. 47a, GemO BW § 37a
 */
export function reached({ remoteReach }: Pick<RuleProfile, 'remoteReach'>, arriving: Arriving): Reached {
  const { needs, without } = remoteReach.value;
  if (needs === 'nothing') return 'there';
  if (!arriving.line) return 'not-there';
  if (needs === 'line' || isComplete(arriving)) return 'there';
  return without === 'absent' ? 'not-there' : 'chair-decides';
}

/** Whether nothing is known to be missing of picture and sound. */
export const isComplete = ({ picture, sound }: Arriving): boolean => picture !== false && sound !== false;

/** `ohne Bild`, `ohne Ton`, `ohne Bild und Ton`, `ohne Verbindung`; null where nothing is missing. */
export function missingWords({ line, picture, sound }: Arriving): string | null {
  if (!line) return 'ohne Verbindung';
  if (picture === false && sound === false) return 'ohne Bild und Ton';
  if (picture === false) return 'ohne Bild';
  return sound === false ? 'ohne Ton' : null;
}

/** What follows for whoever is connected without picture or sound, with the norm: a sentence for whoever leads. */
export function reachSentence({ remoteReach }: Pick<RuleProfile, 'remoteReach'>): string {
  const { value, norm } = remoteReach;
  if (value.needs !== 'picture-and-sound')
    return (
      'Wer zugeschaltet und ohne Verbindung ist, gilt als nicht anwesend; Bild und Ton sind nicht verlangt ' +
      `(${norm}).`
    );
  return value.without === 'absent'
    ? `Wer zugeschaltet und ohne Bild oder Ton ist, gilt als nicht anwesend (${norm}).`
    : `Ob mitzählt, wer zugeschaltet und ohne Bild oder Ton ist, bestimmt die Sitzungsleitung; bis dahin zählt mit, ` +
        `wer verbunden ist (${norm}).`;
}
