import { needsChair } from './chair-question';
import type { RuleProfile } from './profile';

/** Whether a doubt about a result is still heard, with the sentence that answers it. */
export interface DoubtAnswer {
  readonly allowed: boolean;
  readonly sentence: string;
  readonly norm: string;
  readonly needsChair: boolean;
}

/** What is read out when a doubt is heard. */
export const VOTED_AGAIN = 'Die Abstimmung wird wiederholt.';

/**
 * Answers a doubt about an announced result. It is heard at once after the announcement only; what came after it closes
 * the window.
 *
 * @param since what has happened since the announcement
 */
export function answerDoubt(
  profile: RuleProfile,
  since: { readonly nextItemCalled: boolean; readonly meetingClosed: boolean },
): DoubtAnswer {
  const { value, norm } = profile.doubt;
  const allowed = !since.meetingClosed && (value === 'until-end-of-meeting' || !since.nextItemCalled);
  const refusal =
    value === 'until-end-of-meeting'
      ? 'Zweifel am Abstimmungsergebnis können nur bis zum Ende der Sitzung geltend gemacht werden.'
      : 'Zweifel am Abstimmungsergebnis können nur unmittelbar nach der Verkündung geltend gemacht werden.';
  return {
    allowed,
    sentence: allowed ? VOTED_AGAIN : refusal,
    norm,
    needsChair: needsChair(profile.doubt),
  };
}
