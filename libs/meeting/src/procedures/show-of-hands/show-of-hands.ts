import { type RuleProfile, mayAbstain } from '@gremia/rules';
import type { z } from 'zod';
import { refuse } from '../../refuse';
import type { Refusal } from '../../decision';
import { enteredByOffice, mustBeAskedFor } from '../entered-by-office';
import { voteKind, type House } from '../procedure';
import { toCount, yesNo, yesNoOwnVote, yesNoCount, type YesNoCount } from '../yes-no/yes-no';

const handsCounted = yesNoCount.pick({ yes: true, no: true, abstain: true });
type Hands = z.infer<typeof handsCounted>;

/**
 * Hands are counted in the hall and the office enters the numbers; nobody's name is known. Also the way to finish a
 * vote when the devices fail.
 */
export const showOfHands = voteKind({
  ...yesNo,
  ...enteredByOffice,
  ownVote: yesNoOwnVote,
  kind: 'show-of-hands',
  name: 'Handzeichen',
  remoteSubject: 'ordinary',
  open: () => null,
  close: ({ entered }, house, profile) => {
    const hands = handsCounted.safeParse(entered);
    const abstains = mayAbstain(profile);
    if (!hands.success || (abstains && hands.data.abstain === undefined))
      return refuse('invalid-input', 'Bitte geben Sie ein, wie viele Hände gezählt wurden.');
    const stray = mustBeAskedFor(entered, Object.keys(handsCounted.shape));
    if (stray !== null) return stray;
    if ((hands.data.abstain ?? 0) > 0 && !abstains)
      return refuse('choice-refused', 'Eine Stimmenthaltung ist nicht zulässig.', profile.abstention.norm);
    return withTheRest(hands.data, house, profile);
  },
  words: { ...yesNo.words, ballot: () => '' },
});

/** The counted hands with those who had no part: whoever is in the hall and raised no hand did not vote. */
function withTheRest({ yes, no, abstain = 0 }: Hands, house: House, profile: RuleProfile): YesNoCount | Refusal {
  const { seats, present, excluded } = house;
  const raised = yes + no + abstain;
  const entitled = present - excluded;
  if (raised > entitled)
    return refuse(
      'invalid-input',
      `Gezählt sind ${raised} Stimmen, anwesend und stimmberechtigt sind ${entitled}. Bitte zählen Sie noch einmal.`,
    );
  const rest = { conflicted: excluded, notVoting: entitled - raised, absent: seats - present };
  return toCount({ yes, no, abstain, ...rest }, house, profile);
}
