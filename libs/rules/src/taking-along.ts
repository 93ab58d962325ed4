import { needsChair } from './chair-question';
import type { RuleProfile } from './profile';

/**
 * Whether members may keep papers that are not public on a device of their own, to read them without a connection.
 *
 * What a council keeps secret leaves its house with every device, so it needs a rule that somebody has read or
 * answered for; an unchecked one is not enough.
 *
 * @see ThürKO § 40 Abs. 2, GemO BW § 35 Abs. 2: who took part in what is not public keeps it to themselves
 */
export const mayTakeAlong = ({ takingAlong }: Pick<RuleProfile, 'takingAlong'>): boolean =>
  takingAlong.value && (!needsChair(takingAlong) || takingAlong.answeredOn !== undefined);
