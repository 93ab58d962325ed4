import type { VoteSetup } from '@gremia/contracts';
import { secretDevices, type RuleProfile } from '@gremia/rules';
import type { Refusal } from '../../decision';
import { refuse } from '../../refuse';

/**
 * Refuses a secret vote on devices where the rules of the body leave paper only. Where nobody has verified that, the
 * chair has to take it on themselves.
 *
 * @returns a refusal `wrong-state` or `confirmation-needed`
 */
export function mustAllowDevices(profile: RuleProfile, { confirmsDevices = false }: VoteSetup): Refusal | null {
  const { allowed, sentence, norm } = secretDevices(profile);
  if (allowed === 'no') return refuse('wrong-state', sentence, norm);
  if (allowed === 'yes' || confirmsDevices) return null;
  return refuse(
    'confirmation-needed',
    `${sentence} Bitte bestätigen Sie, dass Sie die geheime Abstimmung trotzdem an Geräten leiten, oder wählen Sie ` +
      'Stimmzettel.',
    norm,
  );
}
