import type { VoteSetup } from '@gremia/contracts';
import { answerDemand, type DemandedForm, type RuleProfile } from '@gremia/rules';
import type { Refusal } from '../decision';
import { refuse } from '../refuse';
import type { Gathering } from './procedure';

const WORDS: Readonly<Record<DemandedForm, string>> = {
  'roll-call': 'die namentliche Abstimmung',
  secret: 'die geheime Abstimmung',
};

/**
 * A vote of a special kind is held because somebody may ask for it: the rules of the body say who. On another rule than
 * they know it is held only where the chair names that rule; where the law forbids it, not at all.
 *
 * @returns a refusal `confirmation-needed` where it is not said who asked, or where that is not enough; `wrong-state`
 *   where it is forbidden
 * @see KSVG § 45, GO NRW § 50, HGO § 54
 */
export function mustBeDemanded(
  profile: RuleProfile,
  { demand }: VoteSetup,
  form: DemandedForm,
  { present, seats }: Gathering,
): Refusal | null {
  const answer = answerDemand({
    profile,
    form,
    present,
    seats,
    supporters: demand?.way === 'members' ? (demand.supporters ?? 0) : 0,
    byFaction: demand?.way === 'faction',
    resolved: demand?.way === 'resolution',
    election: false,
  });
  const isForbidden = form === 'secret' && profile.secretBallot.value.admissible === 'elections-only';
  if (isForbidden) return refuse('wrong-state', answer.sentence, answer.norm);
  if (demand === undefined)
    return refuse('confirmation-needed', `Bitte halten Sie fest, wer ${WORDS[form]} verlangt hat. ${answer.sentence}`);
  if (demand.way === 'other' || demand.way === undefined)
    return demand.norm === undefined
      ? refuse('confirmation-needed', `Bitte nennen Sie die Vorschrift, nach der ${WORDS[form]} verlangt werden kann.`)
      : null;
  return answer.granted ? null : refuse('confirmation-needed', answer.sentence, answer.norm);
}

/** `Verlangt von: Fraktion Linde (§ 20 GeschO).` */
export function demandNote({ demand }: VoteSetup, norm: string): readonly string[] {
  if (demand === undefined) return [];
  const supporters =
    demand.way === 'members' && demand.supporters !== undefined ? `, ${demand.supporters} Mitglieder` : '';
  return demand.way === 'resolution'
    ? [`Beschlossen auf Antrag von: ${demand.by} (${norm}).`]
    : [`Verlangt von: ${demand.by}${supporters} (${demand.norm ?? norm}).`];
}
