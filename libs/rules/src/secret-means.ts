import { needsChair } from './chair-question';
import type { RuleProfile } from './profile';

/** Whether a secret vote may be held on devices. `ask`: nobody has verified it, and the chair has to say so. */
export interface DevicesAnswer {
  readonly allowed: 'yes' | 'ask' | 'no';
  readonly sentence: string;
  readonly norm: string;
}

/**
 * Says by what means a secret vote is held: on paper, unless the rules of the body admit devices. Where neither is
 * verified it is for the chair to take devices on their own responsibility; against a verified rule it is not.
 *
 * @see BVerfG, 3 March 2009, 2 BvC 3/07: what matters has to be checked without special knowledge
 */
export function secretDevices({ secretMeans }: RuleProfile): DevicesAnswer {
  const { value, norm } = secretMeans;
  if (!needsChair(secretMeans))
    return value === 'devices'
      ? { allowed: 'yes', norm, sentence: `Geheim darf auch an Geräten abgestimmt werden (${norm}).` }
      : { allowed: 'no', norm, sentence: `Geheim wird nur mit Stimmzetteln abgestimmt (${norm}).` };
  return {
    allowed: 'ask',
    norm,
    sentence:
      `Ob geheim an Geräten abgestimmt werden darf, ist nicht geprüft (${norm}); vorgesehen ist ` +
      `${value === 'paper' ? 'die Abstimmung mit Stimmzetteln' : 'auch die Abstimmung an Geräten'}.`,
  };
}
