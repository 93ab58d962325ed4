import { needsChair } from './chair-question';
import type { RuleProfile } from './profile';

/** Whether somebody may sit for a member of the body, and what is said where that is not so or not looked up. */
export interface SubstituteAnswer {
  /** `no`: nobody sits for another one here; `asks`: only if whoever acts says that it is so. */
  readonly allowed: 'yes' | 'asks' | 'no';
  readonly whenConflicted: boolean;
  readonly sentence: string;
  readonly norm: string;
}

/**
 * Whether a member who is not there is sat in for. In a council nobody is: a seat that becomes free goes to whoever
 * follows on the list, from a day on. The mayor's deputy in office may have the vote of that seat all the same.
 *
 * @param isMayor whether the seat is the mayor's
 * @see HGO § 62 Abs. 2 Satz 3, ThürKO § 23 Abs. 1
 */
export function substituteAnswer(profile: RuleProfile, isMayor: boolean): SubstituteAnswer {
  const { value, norm } = profile.substitutes;
  const { whenConflicted } = value;
  if (value.who === 'none' || (value.who === 'mayor' && !isMayor))
    return {
      allowed: 'no',
      whenConflicted,
      norm,
      sentence:
        `In diesem Gremium wird kein Mitglied vertreten${value.who === 'mayor' ? ', außer im Bürgermeisteramt' : ''}` +
        '. Wird ein Sitz frei, rückt nach, wer auf der Liste folgt.',
    };
  const asks = needsChair(profile.substitutes);
  return {
    allowed: asks ? 'asks' : 'yes',
    whenConflicted,
    norm,
    sentence: asks
      ? 'Ob in diesem Gremium Mitglieder vertreten werden, ist nicht geprüft. Bitte bestätigen Sie, dass die ' +
        'Hauptsatzung oder die Geschäftsordnung es so vorsieht.'
      : 'Für ein abwesendes Mitglied sitzt, wer dafür eingetragen ist.',
  };
}
