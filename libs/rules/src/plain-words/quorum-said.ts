import type { QuorumRelief } from '../profile';
import { isOfThoseLeft, shareOf } from '../quorum';
import type { Saying } from './said';
import { days, shareWords } from './said-words';

const MEASURED = { statutory: 'der gesetzlichen Mitgliederzahl', members: 'der besetzten Sitze' };

/** @see ThürKO § 36 */
export const quorumSaid: Saying<'quorum'> = (rule, { seats }) => {
  const reach = rule.reach === 'more-than' ? 'mehr als' : 'mindestens';
  const heads =
    seats === null || rule.of === 'members'
      ? ''
      : ` (${shareOf(seats, rule)} von ${seats}${rule.reducedByExcluded ? ', wenn niemand befangen ist' : ''})`;
  const who = rule.counts === 'present' ? 'anwesend' : 'anwesend und stimmberechtigt';
  const { secondConvening } = rule;
  return [
    `Das Gremium ist beschlussfähig, wenn ${reach} ${shareWords(rule)} ${MEASURED[rule.of]}${heads} ${who} ` +
      `${rule.numerator === 1 ? 'ist' : 'sind'}.`,
    rule.mode === 'continuous'
      ? 'Das wird bei jeder Abstimmung geprüft.'
      : 'Das wird vermutet und erst geprüft, wenn jemand die Beschlussfähigkeit anzweifelt.',
    rule.counts === 'present'
      ? 'Wer befangen ist, zählt als anwesend mit.'
      : 'Wer befangen ist, zählt nicht als anwesend.',
    rule.reducedByExcluded && 'Die Zahl, an der gemessen wird, vermindert sich um die befangenen Mitglieder.',
    rule.floor !== null &&
      `Sind weniger als ${reliefWords(rule.floor)} anwesend, fehlt sie, auch ohne dass jemand sie anzweifelt.`,
    ...reliefSaid(rule),
    secondConvening !== null &&
      `Wird zum zweiten Mal zu demselben Gegenstand geladen, ist es ${
        rule.secondShare !== null
          ? `mit ${shareWords(rule.secondShare)} der gesetzlichen Mitgliederzahl${
              secondConvening > 1 ? `, mindestens aber mit ${secondConvening} Mitgliedern,` : ''
            }`
          : secondConvening > 1
            ? `mit mindestens ${secondConvening} Mitgliedern`
            : 'ohne Rücksicht auf die Zahl der Anwesenden'
      } beschlussfähig.`,
    rule.secondNoticeDays !== null &&
      `Die Ladungsfrist der zweiten Ladung beträgt mindestens ${days(rule.secondNoticeDays)}.`,
  ];
};

function reliefSaid(rule: Parameters<typeof quorumSaid>[0]): readonly (string | false)[] {
  const relief = rule.whenMostConflicted;
  if (relief === null) return [];
  const when =
    rule.reliefFrom === 'any-excluded'
      ? 'Ist ein Mitglied befangen oder sind es mehrere'
      : 'Ist mehr als die Hälfte der Mitglieder befangen';
  const enough =
    relief.numerator === 0 && relief.least <= 1
      ? 'ist es ohne Rücksicht auf die Zahl der Anwesenden beschlussfähig'
      : `ist es schon mit ${reliefWords(relief)} beschlussfähig`;
  return [
    `${when}, ${enough}.`,
    rule.counts === 'present' && isOfThoseLeft(rule) && 'Wer befangen ist, zählt dabei nicht mit.',
    rule.reliefNeedsApproval && 'Was so beschlossen wird, bedarf der Genehmigung der Kommunalaufsicht.',
    rule.mayorDecides &&
      'Wird auch das nicht erreicht, entscheidet die Bürgermeisterin oder der Bürgermeister nach Anhörung der anderen.',
  ];
}

function reliefWords({ least, ...share }: QuorumRelief): string {
  const heads = least === 1 ? 'einem Mitglied' : `${least} Mitgliedern`;
  if (share.numerator === 0) return heads;
  return `${shareWords(share).replace(/^ein /u, 'einem ')} der gesetzlichen Mitgliederzahl${
    least > 1 ? `, mindestens aber ${heads},` : ''
  }`;
}
