import type { OutcomeDetail } from './majority';
import type { RuleProfile } from './profile';
import { type PrintedTally, tallyWords } from './tally';

/**
 * Unanimous: all who decided decided the same. Whether abstentions break it, or the silence of somebody who could have
 * voted, is a rule of its own.
 */
function isUnanimous(profile: Pick<RuleProfile, 'unanimity'>, tally: PrintedTally): boolean {
  const { abstain = 0 } = tally;
  const oneSided = (tally.yes === 0) !== (tally.no === 0);
  const { value } = profile.unanimity;
  if (value === 'abstentions-ignored') return oneSided;
  return oneSided && tally.notVoting === 0 && (abstain === 0 || value === 'silence-breaks');
}

/** The subject of the sentence where words that ask were voted on: they are answered with yes or no. */
export const ASKED = 'Die Frage';

/**
 * What a sentence about an outcome needs. `what` is the subject, `Der Antrag` by default; `power` is the item's, where
 * it differs from the body's.
 */
export interface OutcomeFacts {
  readonly profile: Pick<RuleProfile, 'unanimity' | 'power' | 'abstention' | 'subject'>;
  readonly tally: PrintedTally;
  readonly detail: OutcomeDetail;
  readonly what?: string;
  readonly power?: 'decides' | 'recommends';
}

/**
 * What the chair reads out: `Der Antrag ist bei Stimmengleichheit abgelehnt (19 Ja, 19 Nein, 2 Enthaltungen).` A
 * question is answered: `Die Frage ist mehrheitlich bejaht (11 Ja, 1 Nein, 2 Enthaltungen).` A body that only advises
 * recommends: `Der Beirat empfiehlt mehrheitlich (11 Ja, 1 Nein, 2 Enthaltungen).`
 */
export function outcomeSentence({
  profile,
  tally,
  detail,
  what = 'Der Antrag',
  power = profile.power.value,
}: OutcomeFacts): string {
  const words = tallyWords(tally);
  const manner = isUnanimous(profile, tally) ? 'einstimmig' : 'mehrheitlich';
  const recommends = power === 'recommends';
  const isAnswered = what === ASKED;
  if (detail.outcome === 'carried')
    return recommends
      ? `${recommendationOpening(profile, tally)}.`
      : `${what} ist ${manner} ${isAnswered ? 'bejaht' : 'angenommen'} (${words}).`;
  const [verb, participle] = isAnswered
    ? ['ist', 'verneint']
    : recommends
      ? ['wird', 'nicht empfohlen']
      : ['ist', 'abgelehnt'];
  if (detail.tie) return `${what} ${verb} bei Stimmengleichheit ${participle} (${words}).`;
  if (tally.yes === 0 && tally.no === 0)
    return `${what} ${verb} ${participle}: Niemand hat mit Ja gestimmt (${words}).`;
  if (tally.no > tally.yes) return `${what} ${verb} ${manner} ${participle} (${words}).`;
  const asNo = profile.abstention.value === 'as-no' && (tally.abstain ?? 0) > 0 ? '; Enthaltungen zählen als Nein' : '';
  return `${what} ${verb} ${participle}: ${detail.required} Ja-Stimmen sind erforderlich (${words}${asNo}).`;
}

/**
 * The start of a recommendation, to be continued with its object: `Der Beirat empfiehlt mehrheitlich (11 Ja, 1 Nein, 2
 * Enthaltungen)`.
 */
export function recommendationOpening(
  profile: Pick<RuleProfile, 'subject' | 'unanimity'>,
  tally: PrintedTally,
): string {
  return (
    `${profile.subject} empfiehlt ${isUnanimous(profile, tally) ? 'einstimmig' : 'mehrheitlich'} ` +
    `(${tallyWords(tally)})`
  );
}

/** `Die Sitzung wird um 18:42 Uhr wegen einer Störung … unterbrochen (…).` @param time clock time `HH:MM` */
export const disturbanceSentence = (profile: RuleProfile, time: string): string =>
  profile.disturbance.value.sentence.replace('{time}', time);

/** The body within a sentence: `der Stadtrat` for `Der Stadtrat`. */
export const withinSentence = (subject: string): string => subject.replace(/^D(?=er |ie |as )/u, 'd');
